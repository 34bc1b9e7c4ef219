using System.Globalization;
using Corpus.Directives;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>The stored form of a correction; FORMAT.md, "corrections".</summary>
internal static class CorrectionCodec
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The correction as stored.</summary>
    public static byte[] Encode(SectorCorrection correction)
    {
        var writer = new BlobWriter();
        writer.VarUInt((uint)correction.Number);
        foreach (var text in (ReadOnlySpan<string>)
        [
            correction.TaskId, correction.DirectiveId, correction.SourceKey, correction.Path, correction.Text, correction.Model, correction.By,
            correction.At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
        ])
        {
            writer.Text(text);
        }

        foreach (var texts in (ReadOnlySpan<IReadOnlyList<string>>)[correction.Lead, correction.Headings])
        {
            writer.VarUInt((uint)texts.Count);
            foreach (var text in texts)
            {
                writer.Text(text);
            }
        }

        foreach (var sectors in (ReadOnlySpan<IReadOnlyList<Sector>>)[correction.Sectors, correction.Machine])
        {
            writer.VarUInt((uint)sectors.Count);
            foreach (var sector in sectors)
            {
                writer.Byte((byte)sector);
            }
        }

        return writer.Seal();
    }

    /// <summary>Reads a stored correction.</summary>
    /// <param name="stored">The bytes.</param>
    /// <param name="number">The number that it must have.</param>
    /// <param name="name">Its name for messages.</param>
    /// <exception cref="IndexCorruptException">Damaged, or another one.</exception>
    public static SectorCorrection Decode(byte[] stored, int number, string name)
    {
        var reader = new BlobReader(BlobReader.Unseal(stored, name), name);
        if (reader.VarUInt() is var found && found != number)
        {
            throw BlobReader.Corrupt(name, $"it is number {found}");
        }

        var texts = new string[8];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.Text();
        }

        if (!DateTimeOffset.TryParseExact(texts[7], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            throw BlobReader.Corrupt(name, $"'{texts[7]}' is no time");
        }

        var correction = new SectorCorrection
        {
            Number = number,
            TaskId = texts[0],
            DirectiveId = texts[1],
            SourceKey = texts[2],
            Path = texts[3],
            Text = texts[4],
            Model = texts[5],
            By = texts[6],
            At = at,
            Lead = Texts(ref reader, stored.Length),
            Headings = Texts(ref reader, stored.Length),
            Sectors = SectorsOf(ref reader, name),
            Machine = SectorsOf(ref reader, name),
        };
        reader.End();
        return correction;
    }

    private static string[] Texts(ref BlobReader reader, int max)
    {
        var texts = new string[reader.VarUInt(max)];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.Text();
        }

        return texts;
    }

    private static Sector[] SectorsOf(ref BlobReader reader, string name)
    {
        var sectors = new Sector[reader.VarUInt(Sectors.Count)];
        for (var i = 0; i < sectors.Length; i++)
        {
            var value = reader.Byte();
            sectors[i] = value < Sectors.Count ? (Sector)value : throw BlobReader.Corrupt(name, $"there is no sector {value}");
        }

        return sectors;
    }
}
