using System.Globalization;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Reads the tasks out of the body of a directive.</summary>
internal static class TaskReader
{
    /// <summary>Reads the lines between the header and the signature block.</summary>
    /// <param name="lines">The whole source.</param>
    /// <param name="body">The lines of the body; may be empty. The annexes of <paramref name="context"/> are read behind it.</param>
    /// <param name="context">What is known from elsewhere.</param>
    /// <returns>The tasks in the order of the source, not overlapping, and what a reader of them should know.</returns>
    public static BodyReading Read(SourceLines lines, LineSpan body, BodyContext context)
    {
        var tasks = new List<DirectiveTask>();
        var warnings = new List<ReadingWarning>();
        var allowance = new BodyAllowance();
        var main = ReadBody(lines, body, context, allowance);
        tasks.AddRange(main.Tasks);
        warnings.AddRange(main.Warnings);
        foreach (var annex in context.Annexes)
        {
            var read = ReadBody(lines, annex.Body, context, allowance);
            tasks.AddRange(WithUniquePaths(read.Tasks, tasks));
            warnings.AddRange(read.Warnings.Where(warning => warning.Code != "R100"));
            if (read.Warnings is [{ Code: "R100", Range: var range }])
            {
                warnings.Add(new ReadingWarning("R104", "Phụ lục không có nhiệm vụ nào được đọc", range));
            }
        }

        if (tasks.Count > 0)
        {
            warnings.RemoveAll(warning => warning.Code == "R100");
        }

        return new BodyReading(tasks, warnings);
    }

    /// <summary>
    /// The tasks of an annex ("PHỤ LỤC"), their paths led by "PL." where one of them stands for a task before it, of a further such annex by
    /// "PL2.", "PL3." …
    /// </summary>
    private static IEnumerable<DirectiveTask> WithUniquePaths(IReadOnlyList<DirectiveTask> annex, List<DirectiveTask> before)
    {
        var used = before.Select(task => task.Path).ToHashSet(StringComparer.Ordinal);
        var prefix = "";
        for (var i = 1; annex.Any(task => used.Contains(prefix + task.Path)); i++)
        {
            prefix = i == 1 ? "PL." : string.Create(CultureInfo.InvariantCulture, $"PL{i}.");
        }

        return prefix.Length == 0 ? annex : annex.Select(task => task with { Path = prefix + task.Path });
    }

    private static BodyReading ReadBody(SourceLines lines, LineSpan body, BodyContext context, BodyAllowance allowance)
    {
        var paragraphs = ParagraphReader.Read(lines, body, allowance.Paragraphs, out var end);
        allowance.TakeParagraphs(paragraphs.Count);
        var (root, preamble, closing, unread) = OutlineBuilder.Build(paragraphs);
        OutlineRoles.Decide(root);
        var repeated = OutlinePaths.Assign(root);
        var reference = ReferenceDay.Of(context.Issued, context.MeetingDate);
        var maker = new TaskMaker(
            new CitationPlaces(context.Citations), reference, new ServedLines(root, reference), new TaskAssignees(preamble, context.Issuer), allowance);
        var (tasks, warnings) = maker.Make(root);
        List<ReadingWarning> all = [.. warnings];
        if ((maker.Unmade ?? (end < body.End ? lines[end].Range.Start : null)) is { } from)
        {
            all.Add(LimitWarnings.OfBody(new TextRange(from, lines[body.End - 1].Range.End)));
        }

        if (tasks.Count == 0 && paragraphs.Count > 0)
        {
            var whole = Passage.Join([paragraphs[0].Printed, paragraphs[^1].Printed]);
            all.Add(BodyWarnings.About(whole, "R100", "Không tìm thấy nhiệm vụ nào trong phần nội dung"));
        }

        all.AddRange(repeated.Select(item => BodyWarnings.About(item.Text, "R101", $"Số thứ tự lặp lại, đường dẫn được thêm số đếm: {item.Path}")));
        all.AddRange(unread.Select(passage => BodyWarnings.About(passage, "R104", "Đoạn sau câu kết, bảng không phân công hoặc bảng vỡ không tách được cột: không được đọc")));
        all.AddRange(closing.Where(BodyClosing.SetsTime).Select(passage => BodyWarnings.About(passage, WarningCodes.ClosingSetsTime, "Câu kết đặt thời hạn cho các đơn vị, không thành nhiệm vụ")));
        all.AddRange(BodyWarnings.OfNumbers(root));
        all.AddRange(BodyWarnings.OfLeftOut(root));
        all.AddRange(BodyWarnings.OfHeadings(root));
        all.AddRange(BodyWarnings.OfBareNames(root));
        return new BodyReading(tasks, all);
    }
}
