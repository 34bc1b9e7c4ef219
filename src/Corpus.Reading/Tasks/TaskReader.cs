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
        var main = ReadBody(lines, body, context);
        tasks.AddRange(main.Tasks);
        warnings.AddRange(main.Warnings);
        for (var i = 0; i < context.Annexes.Count; i++)
        {
            var annex = ReadBody(lines, context.Annexes[i].Body, context);
            tasks.AddRange(WithUniquePaths(annex.Tasks, tasks, i + 1));
            warnings.AddRange(annex.Warnings.Where(warning => warning.Code != "R100"));
            if (annex.Warnings is [{ Code: "R100", Range: var range }])
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

    /// <summary>The tasks of an annex, their paths led by its number ("A2:I.1") where one of them stands for a task before it.</summary>
    private static IEnumerable<DirectiveTask> WithUniquePaths(IReadOnlyList<DirectiveTask> annex, List<DirectiveTask> before, int number)
    {
        var used = before.Select(task => task.Path).ToHashSet(StringComparer.Ordinal);
        return annex.Any(task => used.Contains(task.Path))
            ? [.. annex.Select(task => task with { Path = string.Create(CultureInfo.InvariantCulture, $"A{number}:{task.Path}") })]
            : annex;
    }

    private static BodyReading ReadBody(SourceLines lines, LineSpan body, BodyContext context)
    {
        var paragraphs = ParagraphReader.Read(lines, body);
        var (root, preamble, unread) = OutlineBuilder.Build(paragraphs);
        OutlineRoles.Decide(root);
        var repeated = OutlinePaths.Assign(root);
        var reference = ReferenceDay.Of(context.Issued, context.MeetingDate);
        var maker = new TaskMaker(
            context.Citations, reference, new ServedLines(root, reference), new TaskAssignees(preamble, context.Issuer?.Level));
        var (tasks, warnings) = maker.Make(root);
        List<ReadingWarning> all = [.. warnings];
        if (tasks.Count == 0 && paragraphs.Count > 0)
        {
            var whole = Passage.Join([paragraphs[0].Printed, paragraphs[^1].Printed]);
            all.Add(BodyWarnings.About(whole, "R100", "Không tìm thấy nhiệm vụ nào trong phần nội dung"));
        }

        all.AddRange(repeated.Select(item => BodyWarnings.About(item.Text, "R101", $"Số thứ tự lặp lại, đường dẫn được thêm số đếm: {item.Path}")));
        all.AddRange(unread.Select(passage => BodyWarnings.About(passage, "R104", "Đoạn sau câu kết hoặc bảng không phân công, không được đọc")));
        all.AddRange(BodyWarnings.OfNumbers(root));
        all.AddRange(BodyWarnings.OfLeftOut(root));
        return new BodyReading(tasks, all);
    }
}
