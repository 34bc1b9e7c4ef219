using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using Corpus.Classification.Features;
using Corpus.Directives;

namespace Corpus.Classification.Model;

/// <summary>Writes and reads model files; <c>FORMAT.md</c> is their layout byte by byte.</summary>
public static class SectorModelFile
{
    /// <summary>Version of the layout that this build writes, and the only one that it reads.</summary>
    public const int FormatVersion = 4;

    private const int LexiconStart = 24;
    private const int DataStart = LexiconStart + HashLength;
    private const int ParametersStart = DataStart + HashLength;
    private const int HashLength = 32;
    private const int ParametersLength = (2 * sizeof(float)) + (3 * sizeof(double));
    private const int HeaderLength = ParametersStart + (Sectors.Count * ParametersLength);
    private const int FeatureLength = sizeof(ulong) + RowBytes;
    private const int RowBytes = 1 + (2 * Sectors.Count);

    private static ReadOnlySpan<byte> Magic => "CORPSECT"u8;

    /// <summary>The bytes of a model; the same model gives the same bytes. Weights are rounded, see <see cref="WeightRow"/>.</summary>
    public static byte[] Write(SectorModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var bytes = new byte[HeaderLength + (model.FeatureCount * FeatureLength) + sizeof(uint)];
        var rest = bytes.AsSpan();
        Magic.CopyTo(rest);
        BinaryPrimitives.WriteUInt16LittleEndian(rest[8..], FormatVersion);
        BinaryPrimitives.WriteUInt16LittleEndian(rest[10..], Sectors.Count);
        BinaryPrimitives.WriteInt32LittleEndian(rest[12..], model.FeatureCount);
        BinaryPrimitives.WriteInt32LittleEndian(rest[16..], model.CorrectionCount);
        BinaryPrimitives.WriteInt32LittleEndian(rest[20..], FeatureExtractor.Version);
        Convert.FromHexString(SectorLexicon.Default.Hash).CopyTo(rest[LexiconStart..]);
        Convert.FromHexString(model.DataHash).CopyTo(rest[DataStart..]);
        rest = rest[ParametersStart..];
        foreach (var (bias, mainBias, slope, offset, threshold) in model.Parameters)
        {
            BinaryPrimitives.WriteSingleLittleEndian(rest, bias);
            BinaryPrimitives.WriteSingleLittleEndian(rest[4..], mainBias);
            BinaryPrimitives.WriteDoubleLittleEndian(rest[8..], slope);
            BinaryPrimitives.WriteDoubleLittleEndian(rest[16..], offset);
            BinaryPrimitives.WriteDoubleLittleEndian(rest[24..], threshold);
            rest = rest[ParametersLength..];
        }

        foreach (var feature in model.Features)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(rest, feature);
            rest = rest[sizeof(ulong)..];
        }

        for (var start = 0; start < model.Weights.Length; start += SectorModel.RowLength)
        {
            var row = model.Weights.AsSpan(start, SectorModel.RowLength);
            var exponent = WeightRow.ExponentOf(row);
            rest[0] = unchecked((byte)exponent);
            for (var sector = 0; sector < Sectors.Count; sector++)
            {
                rest[1 + sector] = unchecked((byte)WeightRow.Step(row[sector], exponent));
                rest[1 + Sectors.Count + sector] = unchecked((byte)WeightRow.Step(row[SectorModel.MainColumn + sector], exponent));
            }

            rest = rest[RowBytes..];
        }

        BinaryPrimitives.WriteUInt32LittleEndian(rest, Checksum(bytes.AsSpan(0, bytes.Length - sizeof(uint))));
        return bytes;
    }

    /// <summary>Reads the bytes of a model file.</summary>
    /// <exception cref="SectorModelException">Not a model file, damaged, of another format, or made for other features or another lexicon.</exception>
    public static SectorModel Read(ReadOnlySpan<byte> bytes)
    {
        var body = Check(bytes);
        var featureCount = BinaryPrimitives.ReadInt32LittleEndian(body[12..]);
        var corrections = BinaryPrimitives.ReadInt32LittleEndian(body[16..]);
        var rest = body[ParametersStart..];
        var parameters = new SectorParameters[Sectors.Count];
        foreach (ref var sector in parameters.AsSpan())
        {
            sector = new SectorParameters(
                BinaryPrimitives.ReadSingleLittleEndian(rest),
                BinaryPrimitives.ReadSingleLittleEndian(rest[4..]),
                BinaryPrimitives.ReadDoubleLittleEndian(rest[8..]),
                BinaryPrimitives.ReadDoubleLittleEndian(rest[16..]),
                BinaryPrimitives.ReadDoubleLittleEndian(rest[24..]));
            rest = rest[ParametersLength..];
        }

        var features = new ulong[featureCount];
        foreach (ref var feature in features.AsSpan())
        {
            feature = BinaryPrimitives.ReadUInt64LittleEndian(rest);
            rest = rest[sizeof(ulong)..];
        }

        var weights = ReadWeights(rest, featureCount);
        CheckRanges(parameters, features);
        var name = string.Create(CultureInfo.InvariantCulture, $"sectors-{FormatVersion}-{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6))}");
        name += corrections > 0 ? string.Create(CultureInfo.InvariantCulture, $"+{corrections}") : string.Empty;
        return new SectorModel(name, Convert.ToHexStringLower(body.Slice(DataStart, HashLength)), corrections, features, weights, parameters);
    }

    /// <summary>Checks what can be checked before the content is read.</summary>
    /// <returns>The bytes before the checksum.</returns>
    private static ReadOnlySpan<byte> Check(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength + sizeof(uint) || !bytes.StartsWith(Magic))
        {
            Refuse("it does not begin like a model file");
        }

        var version = BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]);
        if (version != FormatVersion)
        {
            Refuse($"it has format {version}, this build reads {FormatVersion}");
        }

        var sectorCount = BinaryPrimitives.ReadUInt16LittleEndian(bytes[10..]);
        var featureCount = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        var corrections = BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]);
        if (sectorCount != Sectors.Count || featureCount < 0 || corrections < 0 || bytes.Length != HeaderLength + ((long)featureCount * FeatureLength) + sizeof(uint))
        {
            Refuse($"its {bytes.Length} bytes do not hold {featureCount} features of {sectorCount} sectors");
        }

        var body = bytes[..^sizeof(uint)];
        if (Checksum(body) != BinaryPrimitives.ReadUInt32LittleEndian(bytes[body.Length..]))
        {
            Refuse("its checksum is wrong");
        }

        var features = BinaryPrimitives.ReadInt32LittleEndian(bytes[20..]);
        if (features != FeatureExtractor.Version)
        {
            Refuse($"it weighs features of version {features}, this build makes version {FeatureExtractor.Version}");
        }

        var lexicon = Convert.ToHexStringLower(bytes.Slice(LexiconStart, HashLength));
        if (lexicon != SectorLexicon.Default.Hash)
        {
            Refuse($"it was trained with lexicon {lexicon[..12]}, this build has {SectorLexicon.Default.Hash[..12]}");
        }

        return body;
    }

    /// <summary>Refuses values that no training gives and that would make answers no numbers.</summary>
    private static void CheckRanges(SectorParameters[] parameters, ulong[] features)
    {
        foreach (var sector in Sectors.All)
        {
            var (bias, mainBias, slope, offset, threshold) = parameters[(int)sector];
            if (!float.IsFinite(bias) || !float.IsFinite(mainBias) || !double.IsFinite(offset)
                || !(slope > 0 && double.IsFinite(slope)) || !(threshold is > 0 and < 1))
            {
                Refuse($"its parameters of {sector.Code()} are out of range");
            }
        }

        for (var i = 1; i < features.Length; i++)
        {
            if (features[i] <= features[i - 1])
            {
                Refuse($"its features do not ascend at {i}");
            }
        }
    }

    private static float[] ReadWeights(ReadOnlySpan<byte> bytes, int featureCount)
    {
        var weights = new float[featureCount * SectorModel.RowLength];
        for (var start = 0; start < weights.Length; start += SectorModel.RowLength)
        {
            int exponent = unchecked((sbyte)bytes[0]);
            if (exponent is < WeightRow.MinExponent or > WeightRow.MaxExponent)
            {
                Refuse("the size of its weights is out of range");
            }

            var row = weights.AsSpan(start, SectorModel.RowLength);
            var unit = MathF.ScaleB(1, exponent);
            for (var sector = 0; sector < Sectors.Count; sector++)
            {
                row[sector] = unit * unchecked((sbyte)bytes[1 + sector]);
                row[SectorModel.MainColumn + sector] = unit * unchecked((sbyte)bytes[1 + Sectors.Count + sector]);
            }

            bytes = bytes[RowBytes..];
        }

        return weights;
    }

    /// <summary>CRC-32C (Castagnoli), initial value and final inversion of all ones, as iSCSI has it.</summary>
    internal static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var value in bytes)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return ~crc;
    }

    [DoesNotReturn]
    private static void Refuse(string what) =>
        throw new SectorModelException($"not a usable sector model: {what}; train it again with 'corpus train --model FILE' (the model of the repository: 'corpus train')");
}
