using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Corpus.Reading.Formats;

/// <summary>Counts the automatic numbers of a Word file's paragraphs, which are not part of their text.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, Dictionary<int, Level>> _levels = [];
    private readonly Dictionary<int, int[]> _counters = [];

    /// <summary>Reads the definitions.</summary>
    public DocxNumbering(MainDocumentPart part)
    {
        if (part.NumberingDefinitionsPart?.Numbering is not { } numbering)
        {
            return;
        }

        var definitions = new Dictionary<int, Dictionary<int, Level>>();
        foreach (var definition in numbering.Elements<AbstractNum>())
        {
            if (definition.AbstractNumberId?.Value is { } id)
            {
                var levels = new Dictionary<int, Level>();
                foreach (var level in definition.Elements<Level>())
                {
                    levels[level.LevelIndex?.Value ?? 0] = level;
                }

                definitions[id] = levels;
            }
        }

        foreach (var instance in numbering.Elements<NumberingInstance>())
        {
            if (instance.NumberID?.Value is { } id && instance.AbstractNumId?.Val?.Value is { } definition
                && definitions.TryGetValue(definition, out var levels))
            {
                _levels[id] = levels;
            }
        }
    }

    /// <summary>The label of the next paragraph, or null when it has none; paragraphs must come in the order of the file.</summary>
    public string? Next(WordParagraph paragraph)
    {
        if (paragraph.ParagraphProperties?.NumberingProperties is not { NumberingId.Val.Value: var id } properties
            || !_levels.TryGetValue(id, out var levels))
        {
            return null;
        }

        var index = Math.Clamp(properties.NumberingLevelReference?.Val?.Value ?? 0, 0, Levels - 1);
        if (!levels.TryGetValue(index, out var level))
        {
            return null;
        }

        if (!_counters.TryGetValue(id, out var counters))
        {
            _counters.Add(id, counters = new int[Levels]);
            foreach (var (i, start) in levels)
            {
                counters[Math.Clamp(i, 0, Levels - 1)] = (start.StartNumberingValue?.Val?.Value ?? 1) - 1;
            }
        }

        counters[index]++;
        for (var deeper = index + 1; deeper < Levels; deeper++)
        {
            counters[deeper] = (levels.GetValueOrDefault(deeper)?.StartNumberingValue?.Val?.Value ?? 1) - 1;
        }

        if (level.NumberingFormat?.Val?.Value == NumberFormatValues.Bullet)
        {
            return "-";
        }

        var label = new StringBuilder(level.LevelText?.Val?.Value ?? "");
        for (var i = 0; i < Levels; i++)
        {
            label.Replace($"%{i + 1}", Number(counters[i], levels.GetValueOrDefault(i)?.NumberingFormat?.Val?.Value));
        }

        return label.Length == 0 ? null : label.ToString();
    }

    private static string Number(int value, NumberFormatValues? format) => ListNumber.Write(
        value,
        format == NumberFormatValues.LowerLetter ? 'a'
            : format == NumberFormatValues.UpperLetter ? 'A'
            : format == NumberFormatValues.UpperRoman ? 'I'
            : format == NumberFormatValues.LowerRoman ? 'i'
            : '1');
}
