using Corpus.Search.Columns;

namespace Corpus.Search.Scoring;

/// <summary>The part of BM25 that grows with the frequency: tf / (tf + norm), for the tasks of one segment. Immutable.</summary>
/// <remarks>Kept in a table by frequency and length, since a division a posting would cost more than all else.</remarks>
internal sealed class Saturation
{
    private const int TableFrequencies = 8;
    private readonly ushort[] _ordinals;
    private readonly float[] _norms;
    private readonly float[] _table;
    private readonly int _lengths;

    /// <summary>Prepares the formula.</summary>
    /// <param name="lengths">Text length of each task.</param>
    /// <param name="averageLength">Mean text length of the index.</param>
    public Saturation(Column lengths, double averageLength)
    {
        AverageLength = averageLength;
        _ordinals = lengths.Ordinals;
        _norms = [.. lengths.Values.Select(length => Bm25.Norm(length, averageLength))];
        _lengths = _norms.Length;
        _table = new float[TableFrequencies * _lengths];
        for (var frequency = 1; frequency < TableFrequencies; frequency++)
        {
            for (var ordinal = 0; ordinal < _lengths; ordinal++)
            {
                _table[(frequency * _lengths) + ordinal] = frequency / (frequency + _norms[ordinal]);
            }
        }
    }

    /// <summary>The mean that it was prepared for.</summary>
    public double AverageLength { get; }

    /// <summary>The saturation of a frequency in [0, 255] in a task.</summary>
    public float Of(byte frequency, int task)
    {
        var ordinal = _ordinals[task];
        return frequency < TableFrequencies ? _table[unchecked((frequency * _lengths) + ordinal)] : frequency / (frequency + _norms[ordinal]);
    }
}
