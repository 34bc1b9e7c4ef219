using System.Text;
using System.Text.Json;
using Corpus.Directives;
using Corpus.Testing;

namespace Corpus.Reading.Tests.Golden;

/// <summary>Every value that <c>corpus read</c> prints has the range that it was read from and the rule that read it.</summary>
public sealed class ProvenanceTests
{
    /// <summary>Keys of a document that are no values of their own: what they belong to, or what tells of others.</summary>
    private static readonly string[] NoValues = ["source", "sourceText", "evidence", "warnings", "issuedPrecision", "provinceEvidence"];

    /// <summary>Keys whose values are printed word for word in their ranges.</summary>
    private static readonly string[] Verbatim = ["numberText", "place", "title"];

    [Theory]
    [InlineData("")]
    [InlineData("unseen")]
    [InlineData("unseen-2")]
    [InlineData("unseen-3")]
    [InlineData("unseen-4")]
    [InlineData("unseen-5")]
    [InlineData("unseen-6")]
    [InlineData("unseen-7")]
    [InlineData("unseen-8")]
    [InlineData("unseen-9")]
    [InlineData("unseen-10")]
    [InlineData("unseen-11")]
    [InlineData("unseen-12")]
    [InlineData("forms")]
    public void Read_Fixtures_EveryValueHasItsRangeAndRule(string folder)
    {
        var faults = new List<string>();
        foreach (var path in Directory.GetFiles(Path.Combine(Repository.PathOf("tests/Corpus.Reading.Tests/Fixtures"), folder), "*.txt"))
        {
            faults.AddRange(FaultsOf(DirectiveReader.Read(path, File.ReadAllBytes(path)).Value!));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Read_Seeds_EveryValueHasItsRangeAndRule()
    {
        var faults = SeedTests.Seeds().SelectMany(seed => FaultsOf(seed.Read)).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Values without a rule, without a range, or with one that says something else.</summary>
    internal static List<string> FaultsOf(Directive directive)
    {
        using var printed = JsonDocument.Parse(DirectiveJson.Serialize(directive));
        var check = new Check(Path.GetFileName(directive.Source), directive.SourceText);
        var root = printed.RootElement;
        var evidence = root.GetProperty("evidence");
        foreach (var (key, value) in Values(root).Where(pair => !NoValues.Contains(pair.Key)))
        {
            switch (key)
            {
                case "recipients" or "addressees":
                    check.List(key, value.EnumerateArray().Select(entry => entry.GetString()!), evidence);
                    break;
                case "signer":
                    check.Value("signer", value.GetProperty("name").GetString(), evidence, isVerbatim: true);
                    foreach (var part in Values(value).Where(part => part.Key != "name"))
                    {
                        check.Value($"signer.{part.Key}", part.Value.GetString(), evidence, isVerbatim: true);
                    }

                    break;
                case "citations":
                    value.EnumerateArray().ToList().ForEach(check.Citation);
                    break;
                case "tasks":
                    value.EnumerateArray().ToList().ForEach(check.Task);
                    break;
                case "sameAgencies":
                    value.EnumerateArray().ToList().ForEach(check.SameAgency);
                    break;
                case "samePeople":
                    foreach (var person in value.EnumerateArray().SelectMany(pair => new[] { pair.GetProperty("one"), pair.GetProperty("other") }))
                    {
                        check.Says("person", person.GetProperty("name").GetString()!, [person.GetProperty("range")]);
                    }

                    break;
                default:
                    check.Value(key, value.GetString(), evidence, Verbatim.Contains(key));
                    break;
            }
        }

        return check.Faults;
    }

    /// <summary>The keys whose values are neither null nor empty.</summary>
    private static IEnumerable<(string Key, JsonElement Value)> Values(JsonElement element) =>
        element.EnumerateObject()
            .Where(key => key.Value.ValueKind != JsonValueKind.Null && !(key.Value.ValueKind == JsonValueKind.Array && key.Value.GetArrayLength() == 0))
            .Select(key => (key.Name, key.Value));

    private sealed class Check(string name, string source)
    {
        /// <summary>Keys of a task that say their range themselves, or are codes of what has one.</summary>
        private static readonly string[] OfTask =
            ["leadFrom", "cleanText", "range", "evidence", "lead", "support", "directed", "sectors", "sectorLabels", "citations", "strictness"];

        public List<string> Faults { get; } = [];

        public void Value(string key, string? value, JsonElement evidence, bool isVerbatim)
        {
            if (!evidence.TryGetProperty(key, out var found) || string.IsNullOrEmpty(found.GetProperty("rule").GetString()))
            {
                Faults.Add($"{name} {key}: no rule for {value}");
                return;
            }

            var isInferred = found.GetProperty("inferred").GetBoolean();
            if (found.GetProperty("range").ValueKind == JsonValueKind.Null)
            {
                if (!isInferred)
                {
                    Faults.Add($"{name} {key}: no range for {value}");
                }
            }
            else if (isVerbatim)
            {
                Says(key, value!, found.TryGetProperty("pieces", out var pieces) ? [.. pieces.EnumerateArray()] : [found.GetProperty("range")]);
            }
            else
            {
                var range = RangeOf(found.GetProperty("range"));
                var isThere = range is { } at && (isInferred || key switch
                {
                    "number" or "symbol" => LettersOf(at.Of(source).ToString()).Length == LettersOf(value!).Length,
                    "province" or "district" => at.Length < 200 || found.TryGetProperty("pieces", out _),
                    "issued" or "meetingDate" => at.Length is > 4 and < 60 && at.Of(source).ContainsAnyInRange('0', '9'),
                    "date" => at.Length is > 4 and < 60,
                    "role" => at.Length is > 5 and < 40,
                    _ => at.Length > 0,
                });
                if (!isThere)
                {
                    Faults.Add($"{name} {key}: {value} is not {range?.Of(source).ToString()}");
                }
            }
        }

        public void List(string key, IEnumerable<string> values, JsonElement evidence)
        {
            foreach (var (value, i) in values.Select((value, i) => (value, i)))
            {
                Value($"{key}[{i}]", value, evidence, isVerbatim: true);
            }
        }

        public void Citation(JsonElement citation)
        {
            var evidence = citation.GetProperty("evidence");
            Says("citation", citation.GetProperty("text").GetString()!, [citation.GetProperty("ranges")[0]]);
            foreach (var (key, value) in Values(citation).Where(pair => pair.Key is "kind" or "number" or "date" or "issuer"))
            {
                // A note tells of misread digits that were put right.
                Value(key, value.GetString(), evidence, isVerbatim: key == "number" && evidence.GetProperty(key).GetProperty("note").ValueKind == JsonValueKind.Null);
            }

            if (citation.GetProperty("role").GetString() is not "mentioned" and var role)
            {
                Value("role", role, evidence, isVerbatim: false);
            }
        }

        public void Task(JsonElement task)
        {
            var evidence = task.GetProperty("evidence");
            Value("strictness", task.GetProperty("strictnessText").GetString(), evidence, isVerbatim: true);
            foreach (var (key, value) in Values(task).Where(pair => !OfTask.Contains(pair.Key)))
            {
                switch (key)
                {
                    case "strictnessText":
                        break;
                    case "text" or "condition":
                        Value(key, value.GetString(), evidence, isVerbatim: true);
                        break;
                    case "headings":
                        List(key, value.EnumerateArray().Select(heading => heading.GetString()!), evidence);
                        break;
                    case "targets":
                        List(key, value.EnumerateArray().Select(target => target.GetProperty("text").GetString()!), evidence);
                        break;
                    case "deadline":
                        Deadline(value);
                        break;
                    case "otherDeadlines":
                        value.EnumerateArray().ToList().ForEach(Deadline);
                        break;
                    case "leadAgencies" or "supportAgencies" or "directedAgencies":
                        value.EnumerateArray().ToList().ForEach(agency => Says(key, agency.GetProperty("text").GetString()!, PlacesOf(agency)));
                        break;
                    default:
                        Value(key, value.GetString(), evidence, isVerbatim: false);
                        break;
                }
            }
        }

        public void SameAgency(JsonElement same)
        {
            for (var i = 0; i < same.GetProperty("spellings").GetArrayLength(); i++)
            {
                var pieces = same.TryGetProperty("pieces", out var all) && all[i].ValueKind == JsonValueKind.Array ? [.. all[i].EnumerateArray()] : new[] { same.GetProperty("ranges")[i] };
                Says("sameAgencies", same.GetProperty("spellings")[i].GetString()!, pieces);
            }
        }

        private void Deadline(JsonElement deadline)
        {
            Says("deadline", deadline.GetProperty("text").GetString()!, PlacesOf(deadline));
            Assert.False(string.IsNullOrEmpty(deadline.GetProperty("rule").GetString()));
            if (deadline.GetProperty("covers").GetString() is { } clause)
            {
                Says("covers", clause, [.. deadline.GetProperty("coversPieces").EnumerateArray()]);
            }
        }

        /// <summary>Adds a fault unless the ranges together hold the value and nothing else, white space and emphasis aside.</summary>
        public void Says(string key, string value, JsonElement[] ranges)
        {
            var printed = new StringBuilder();
            foreach (var range in ranges)
            {
                if (RangeOf(range) is not { } at)
                {
                    Faults.Add($"{name} {key}: no range for {value}");
                    return;
                }

                printed.Append(at.Of(source));
            }

            if (Folded(printed.ToString()) != Folded(value))
            {
                Faults.Add($"{name} {key}: {value} is not {printed}");
            }
        }

        private static JsonElement[] PlacesOf(JsonElement value) => value.TryGetProperty("pieces", out var pieces) ? [.. pieces.EnumerateArray()] : [value.GetProperty("range")];

        private TextRange? RangeOf(JsonElement pair) => pair.ValueKind == JsonValueKind.Array && pair[0].GetInt32() is var start && pair[1].GetInt32() is var end
            && start >= 0 && start < end && end <= source.Length ? new TextRange(start, end) : null;

        /// <summary>Without white space, emphasis and the slash that parts the lines of a capacity.</summary>
        private static string Folded(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '/' or '\u200B' or '\uFEFF')));

        private static string LettersOf(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
    }
}
