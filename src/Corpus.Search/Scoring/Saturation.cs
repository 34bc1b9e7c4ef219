using System.Numerics;
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

    /// <summary>Adds weight · saturation for all postings of a stretch of tasks.</summary>
    /// <param name="words">The stretch as a bitmap.</param>
    /// <param name="firstTask">Task of its first bit.</param>
    /// <param name="frequencies">Per posting, from the first of the stretch.</param>
    /// <param name="weight">The weight.</param>
    /// <param name="scores">Per task of the stretch.</param>
    public void AddAll(ReadOnlySpan<ulong> words, int firstTask, ReadOnlySpan<byte> frequencies, float weight, Span<float> scores)
    {
        var ordinals = _ordinals.AsSpan(firstTask);
        ReadOnlySpan<float> table = _table;
        var lengths = _lengths;
        var posting = 0;
        for (var word = 0; word < words.Length; word++)
        {
            for (var rest = words[word]; rest != 0; rest &= rest - 1)
            {
                var task = (word << 6) + BitOperations.TrailingZeroCount(rest);
                int frequency = frequencies[posting++];
                scores[task] += weight * (frequency < TableFrequencies
                    ? table[unchecked((frequency * lengths) + ordinals[task])]
                    : Of((byte)frequency, firstTask + task));
            }
        }
    }
}
