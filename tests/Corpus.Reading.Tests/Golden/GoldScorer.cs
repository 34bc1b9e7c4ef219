using System.Text.Json;
using Corpus.Directives;

namespace Corpus.Reading.Tests.Golden;

/// <summary>Compares what was read with an expected reading in the schema of the gold annotation, field by field.</summary>
/// <remarks>
/// Only the keys that the expected reading holds are compared, so that a fixture may say less than the gold does. White space is folded;
/// bodies are compared without regard to case and kind of dash, as the gold's rules say.
/// </remarks>
public static class GoldScorer
{
    /// <summary>Prefix of the fields that concern tasks, e.g. <c>task.text</c>.</summary>
    public const string TaskPrefix = "task.";

    /// <summary>Prefix of the fields that concern citations, e.g. <c>citation.number</c>.</summary>
    public const string CitationPrefix = "citation.";

    /// <summary>Adds the comparison of one directive's metadata and citations to a table.</summary>
    public static void ScoreHead(ScoreTable table, string name, JsonElement gold, Directive read)
    {
        Value("kind", read.Kind?.Code);
        Value("number", read.Number);
        Value("symbol", read.Symbol);
        Value("numberText", read.NumberText);
        Value("issued", read.Issued?.ToString());
        Value("issuedPrecision", read.Issued is { } issued ? Lower(issued.Precision) : "none");
        Value("place", read.Place);
        Value("issuer", AcceptedIssuer(gold, read.Issuer?.Name));
        Value("issuerLevel", Lower(read.Issuer?.Level));
        Value("branch", Lower(read.Issuer?.Branch));
        Value("province", read.Province);
        Value("district", read.District);
        Value("title", read.Title);
        Value("meetingDate", Iso(read.MeetingDate));
        if (gold.TryGetProperty("signer", out var signer))
        {
            table.AddValue(name, "signer.name", Member(signer, "name"), read.Signer?.Name);
            table.AddValue(name, "signer.title", Member(signer, "title"), read.Signer?.Title);
            table.AddValue(name, "signer.capacity", Member(signer, "capacity"), read.Signer?.Capacity);
        }

        if (gold.TryGetProperty("recipients", out _))
        {
            table.AddBag(name, "recipients", Strings(gold, "recipients"), read.Recipients.Select(r => Folded(r)!));
        }

        if (gold.TryGetProperty("addressees", out _))
        {
            table.AddBag(name, "addressees", Strings(gold, "addressees"), read.Addressees.Select(a => Folded(a)!));
        }

        if (gold.TryGetProperty("citations", out var citations))
        {
            var wanted = citations.EnumerateArray().ToList();
            Citations("number", c => Key(c), c => Key(c));
            Citations("kind", c => $"{Key(c)} {Member(c, "kind")}", c => $"{Key(c)} {c.Kind?.Code}");
            Citations("date", c => $"{Key(c)} {Member(c, "date")}", c => $"{Key(c)} {Iso(c.Date)}");
            Citations("issuer", c => $"{Key(c)} {Member(c, "issuer")}", c => $"{Key(c)} {c.Issuer}");
            Citations("text", c => $"{Key(c)} {Member(c, "text")}", c => $"{Key(c)} {Folded(c.Text)}");
            if (wanted.All(c => c.TryGetProperty("mentions", out _)))
            {
                Citations("mentions", c => $"{Key(c)} {c.GetProperty("mentions").GetInt32()}", c => $"{Key(c)} {c.Ranges.Count}");
            }

            if (wanted.Count > 0 && wanted.All(c => c.TryGetProperty("role", out _)))
            {
                Citations("role", c => $"{Key(c)} {Member(c, "role")}", c => $"{Key(c)} {Lower(c.Role)}");
            }

            void Citations(string field, Func<JsonElement, string> ofGold, Func<Citation, string> ofRead) =>
                table.AddBag(name, CitationPrefix + field, wanted.Select(ofGold), read.Citations.Select(ofRead));
        }

        void Value(string field, string? given)
        {
            if (gold.TryGetProperty(field, out _))
            {
                table.AddValue(name, field, Member(gold, field), Folded(given));
            }
        }
    }

    /// <summary>Adds the comparison of one directive's tasks to a table. Tasks are identified by path and text.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">The directive's name in it.</param>
    /// <param name="gold">The expected reading.</param>
    /// <param name="read">The reading.</param>
    /// <param name="unscored">Fields that the annotator of the set did not fill in.</param>
    public static void ScoreTasks(ScoreTable table, string name, JsonElement gold, Directive read, params ReadOnlySpan<string> unscored)
    {
        if (!gold.TryGetProperty("tasks", out var tasks))
        {
            return;
        }

        var wanted = tasks.EnumerateArray().ToList();
        var left = unscored.ToArray();
        Bag("path", t => [Member(t, "path")!], t => [t.Path]);
        Bag("text", t => [$"{Member(t, "path")} {Member(t, "text")}"], t => [$"{t.Path} {Folded(t.Text)}"]);
        Bag("lead", t => Bodies(t, "lead"), t => t.Lead.Select(a => $"{t.Path} {Body(a.Text)}"));
        Bag("support", t => Bodies(t, "support"), t => t.Support.Select(a => $"{t.Path} {Body(a.Text)}"));
        Bag("directed", t => Bodies(t, "directed"), t => t.Directed.Select(a => $"{t.Path} {Body(a.Text)}"));
        Bag("leadFrom", LeadFrom, t => [$"{t.Path} {Lower(t.LeadFrom)}"]);
        Bag(
            "deadline",
            t => t.TryGetProperty("deadline", out var d) && d.ValueKind == JsonValueKind.Object ? [Deadline(t, d)] : [],
            t => t.Deadline is { } d ? [Deadline(t, d)] : []);
        Bag(
            "otherDeadlines",
            t => t.TryGetProperty("otherDeadlines", out var list) ? list.EnumerateArray().Select(d => Deadline(t, d)) : [],
            t => t.OtherDeadlines.Select(d => Deadline(t, d)));
        Bag(
            "targets",
            t => t.TryGetProperty("targets", out var list)
                ? list.EnumerateArray().Select(x => $"{Member(t, "path")} {Member(x, "text")}")
                : [],
            t => t.Targets.Select(x => $"{t.Path} {Folded(x)}"));
        Bag("citations", t => Listed(t, "citations"), t => t.Citations.Select(x => $"{t.Path} {Folded(x)}"));
        Bag(
            "condition",
            t => Member(t, "condition") is { } c ? [$"{Member(t, "path")} {c}"] : [],
            t => t.Condition is { } c ? [$"{t.Path} {Folded(c)}"] : []);

        void Bag(string field, Func<JsonElement, IEnumerable<string>> ofGold, Func<DirectiveTask, IEnumerable<string>> ofRead)
        {
            if (!left.Contains(field))
            {
                table.AddBag(name, TaskPrefix + field, wanted.SelectMany(ofGold), read.Tasks.SelectMany(ofRead));
            }
        }
    }

    private static string? AcceptedIssuer(JsonElement gold, string? given) =>
        given is not null && gold.TryGetProperty("issuerAlternatives", out var others)
        && others.EnumerateArray().Any(x => x.GetString() == given) ? Member(gold, "issuer") : given;

    private static IEnumerable<string> Bodies(JsonElement task, string member) =>
        task.TryGetProperty(member, out var list)
            ? list.EnumerateArray().Select(x => $"{Member(task, "path")} {Body(x.GetString()!)}")
            : [];

    private static IEnumerable<string> Listed(JsonElement task, string member) =>
        task.TryGetProperty(member, out _) ? Strings(task, member).Select(x => $"{Member(task, "path")} {x}") : [];

    private static IEnumerable<string> LeadFrom(JsonElement task) =>
        task.TryGetProperty("leadFrom", out var list) && list.GetArrayLength() > 0
            ? [$"{Member(task, "path")} {list[0].GetString()}"]
            : [];

    private static string Deadline(JsonElement task, JsonElement d) =>
        $"{Member(task, "path")} {Member(d, "kind")} {Member(d, "start")}..{Member(d, "end")} {Member(d, "every")} {Member(d, "anomaly")} ‹{Member(d, "text")}›";

    private static string Deadline(DirectiveTask task, Deadline deadline)
    {
        var d = DeadlineDocument.From(deadline);
        return $"{task.Path} {d.Kind} {d.Start}..{d.End} {d.Every} {d.Anomaly} ‹{Folded(d.Text)}›";
    }

    private static string Key(JsonElement citation) => Member(citation, "number") ?? Member(citation, "text")!;

    private static string Key(Citation citation) => citation.Number ?? Folded(citation.Text)!;

    private static IEnumerable<string> Strings(JsonElement element, string member) =>
        element.GetProperty(member).EnumerateArray().Select(x => Folded(x.GetString())!);

    private static string? Member(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value) ? Folded(value.GetString()) : null;

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Lower<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Body(string name) => FoldDashes(Folded(name)!).ToLowerInvariant();

    private static string FoldDashes(string text) => text.Replace('–', '-').Replace('—', '-');

    private static string? Folded(string? text) =>
        text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
