using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Corpus.Text.Segmentation;

/// <summary>The trained weights of the word segmenter, by hashed feature.</summary>
/// <remarks>
/// File, little-endian: <c>u32</c> magic "CWSM", <c>u32</c> version 1, <c>u32</c> CRC-32C of what follows; then a Brotli stream of
/// <c>f32</c> scale, <c>u32</c> number of seen words, that many <c>u32</c> hashes ascending, <c>u32</c> number of weights (a power of
/// two) and that many <c>i8</c>; a weight is its byte times the scale. It holds no text. Immutable once loaded; thread-safe.
/// </remarks>
internal sealed class SegmentationModel
{
    private const uint Magic = 0x4D535743;
    private const uint Version = 1;
    private const int HeaderBytes = 12;

    private readonly sbyte[] _weights;
    private readonly float _scale;
    private readonly uint _mask;

    private SegmentationModel(sbyte[] weights, float scale, WordLexicon lexicon, SeenWords seen)
    {
        (_weights, _scale, Lexicon, Seen) = (weights, scale, lexicon, seen);
        _mask = (uint)weights.Length - 1;
    }

    /// <summary>The lexicon that the weights were trained with.</summary>
    public WordLexicon Lexicon { get; }

    /// <summary>The words of the training text.</summary>
    public SeenWords Seen { get; }

    /// <summary>Rounds weights to a byte each.</summary>
    /// <param name="weights">A power of two many.</param>
    /// <param name="lexicon">The lexicon that they were trained with.</param>
    /// <param name="seen">The words of the training text.</param>
    public static SegmentationModel Quantise(ReadOnlySpan<float> weights, WordLexicon lexicon, SeenWords seen)
    {
        var largest = 0f;
        foreach (var weight in weights)
        {
            largest = Math.Max(largest, Math.Abs(weight));
        }

        var scale = largest == 0 ? 1 : largest / sbyte.MaxValue;
        var rounded = new sbyte[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            rounded[i] = (sbyte)MathF.Round(weights[i] / scale);
        }

        return new SegmentationModel(rounded, scale, lexicon, seen);
    }

    /// <summary>The score of a gap or word: the sum of the weights of its features.</summary>
    public float Score(ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            sum += _weights[feature & _mask];
        }

        return sum * _scale;
    }

    /// <summary>Writes the model file.</summary>
    public void Write(Stream stream)
    {
        using var body = new MemoryStream();
        using (var packed = new BrotliStream(body, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new BinaryWriter(packed))
        {
            writer.Write(_scale);
            var hashes = Seen.Hashes.ToArray();
            writer.Write(hashes.Length);
            foreach (var hash in hashes)
            {
                writer.Write(hash);
            }

            writer.Write(_weights.Length);
            writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
        }

        Span<byte> header = stackalloc byte[HeaderBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], Version);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], Checksum(body.GetBuffer().AsSpan(0, (int)body.Length)));
        stream.Write(header);
        stream.Write(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">It is not one, is damaged, or has another version.</exception>
    public static SegmentationModel Read(Stream stream, WordLexicon lexicon)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        var bytes = all.GetBuffer().AsSpan(0, (int)all.Length);
        if (bytes.Length < HeaderBytes || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
        {
            throw new InvalidDataException("not a model file of the word segmenter");
        }

        var version = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (version != Version)
        {
            throw new InvalidDataException($"model file of version {version}, this program reads version {Version}: train the segmenter again");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) != Checksum(bytes[HeaderBytes..]))
        {
            throw new InvalidDataException("the model file of the word segmenter is damaged: its checksum is wrong; train the segmenter again");
        }

        using var body = new MemoryStream(all.GetBuffer(), HeaderBytes, bytes.Length - HeaderBytes);
        using var reader = new BinaryReader(new BrotliStream(body, CompressionMode.Decompress));
        var scale = reader.ReadSingle();
        var seen = new Dictionary<uint, byte>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            seen.Add(reader.ReadUInt32(), byte.MaxValue);
        }

        var weights = new sbyte[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new SegmentationModel(weights, scale, lexicon, new SeenWords(seen));
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc = BitOperations.Crc32C(crc, b);
        }

        return ~crc;
    }
}
