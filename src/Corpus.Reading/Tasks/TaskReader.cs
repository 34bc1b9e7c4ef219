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
        var reading = new Reading(context, preamble);
        reading.Serve(root);
        reading.Collect(root, new Inherited([], null, null, null));
        if (reading.Tasks.Count == 0 && paragraphs.Count > 0)
        {
            reading.Warn("R100", "Không tìm thấy nhiệm vụ nào trong phần nội dung", Passage.Join([paragraphs[0].Printed, paragraphs[^1].Printed]));
        }

        foreach (var item in repeated)
        {
            reading.Warn("R101", $"Số thứ tự lặp lại, đường dẫn được thêm số đếm: {item.Path}", item.Text);
        }

        foreach (var passage in unread)
        {
            reading.Warn("R104", "Đoạn sau câu kết hoặc bảng không phân công, không được đọc", passage);
        }

        reading.CheckNumbers(root);
        return new BodyReading(reading.Tasks, reading.Warnings);
    }

    /// <summary>What a task has from the items above it.</summary>
    /// <param name="Headings">Texts of the headings, outermost first.</param>
    /// <param name="Assignment">The nearest assignee above, or null.</param>
    /// <param name="Support">The partners that the nearest heading with any names, or null.</param>
    /// <param name="Condition">When the task applies, or null.</param>
    private sealed record Inherited(
        IReadOnlyList<string> Headings, Assignment? Assignment, IReadOnlyList<FoundAgency>? Support, string? Condition);

    /// <summary>A line of responsibility or a cell beside a task, as read.</summary>
    private sealed record ServedLine(Passage Passage, Word[] Words, Assignment Assignment, IReadOnlyList<FoundDeadline> Times);

    /// <summary>One reading of a body.</summary>
    private sealed class Reading(BodyContext context, IReadOnlyList<Passage> preamble)
    {
        private readonly Dictionary<OutlineItem, List<ServedLine>> _served = [];
        private readonly ReferenceDay _reference = ReferenceDay.Of(context.Issued, context.MeetingDate);
        private readonly Assignment? _preamble = ReadPreamble(preamble);

        public List<DirectiveTask> Tasks { get; } = [];

        public List<ReadingWarning> Warnings { get; } = [];

        /// <summary>Gives every line of responsibility to the items that it serves.</summary>
        public void Serve(OutlineItem item)
        {
            foreach (var passage in item.Attached)
            {
                var words = Word.Split(passage, OutlineItem.MaxAnalysed);
                var line = new ServedLine(
                    passage,
                    words,
                    AssignmentReader.Read(passage, words, isAttached: true),
                    DeadlineReader.Read(passage, words, _reference, isAttached: true));
                foreach (var served in ServedBy(item))
                {
                    if (!_served.TryGetValue(served, out var lines))
                    {
                        _served[served] = lines = [];
                    }

                    lines.Add(line);
                }
            }

            if (item.Row is { IsHeading: false } row)
            {
                var time = Word.Split(row.Time, OutlineItem.MaxAnalysed);
                _served[item] =
                [
                    .. _served.GetValueOrDefault(item) ?? [],
                    new ServedLine(row.Lead, [], AssignmentCell.Read(row.Lead, isSupport: false), []),
                    new ServedLine(row.Support, [], AssignmentCell.Read(row.Support, isSupport: true), []),
                    new ServedLine(row.Time, time, new Assignment(), DeadlineReader.ReadCell(row.Time, time, _reference, row.IsLimit)),
                ];
            }

            foreach (var child in item.Children)
            {
                Serve(child);
            }
        }

        /// <summary>
        /// A line behind an item serves the item; behind the last bullet of a list where no other has one, the whole list and the
        /// item above it; behind a heading, the list below that.
        /// </summary>
        private static IEnumerable<OutlineItem> ServedBy(OutlineItem item)
        {
            if (item.Role == ItemRole.Heading)
            {
                return item.Children.Where(child => child.Attached.Count == 0).SelectMany(ServedBy);
            }

            var isList = item.Label is { Style: LabelStyle.Bullet or LabelStyle.Letter } && item.Parent is { } parent
                && parent.Children.Count > 1 && parent.Children[^1] == item
                && parent.Children.TrueForAll(sibling => sibling == item || sibling.Attached.Count == 0);
            if (!isList)
            {
                return [item];
            }

            return item.Parent!.Role == ItemRole.Task && item.Parent.Parent is not null ? [item.Parent, .. item.Parent.Children] : item.Parent.Children;
        }

        /// <summary>Makes the tasks below an item.</summary>
        public void Collect(OutlineItem item, Inherited inherited)
        {
            foreach (var child in item.Children)
            {
                if (child.Role == ItemRole.Task)
                {
                    Tasks.Add(MakeTask(child, inherited));
                    if (child.Text.Length > OutlineItem.MaxAnalysed)
                    {
                        Warn("R102", "Nhiệm vụ quá dài: chỉ phần đầu được tìm cơ quan và thời hạn", child.Text);
                    }
                }

                var isAbove = child.Role == ItemRole.Heading;
                var assigns = child.Role != ItemRole.Statement && (child.Assignment.OpensWithLead || (isAbove && child.Assignment.Lead.Count > 0));
                Collect(child, new Inherited(
                    isAbove ? [.. inherited.Headings, child.Text.Printed(0, child.Text.Length)] : inherited.Headings,
                    assigns ? child.Assignment : inherited.Assignment,
                    assigns || (isAbove && child.Assignment.Support.Count > 0) ? child.Assignment.Support : inherited.Support,
                    (isAbove ? ConditionReader.Read(child) : null) ?? inherited.Condition));
            }
        }

        /// <summary>Adds a warning about a passage.</summary>
        public void Warn(string code, string message, Passage passage) =>
            Warnings.Add(new ReadingWarning(code, message, passage.Length > 0 ? passage.RangeOf(0, passage.Length) : null));

        /// <summary>Warns of numbers that were read from damage and of numbers that are missing in a series.</summary>
        public void CheckNumbers(OutlineItem item)
        {
            Label? before = null;
            foreach (var child in item.Children)
            {
                if (child.Label is { Style: not LabelStyle.Bullet } label)
                {
                    if (label.IsDoubtful)
                    {
                        Warn("R103", $"Số thứ tự bị hỏng, đọc theo vị trí là: {label.Name}", child.Text);
                    }

                    if (before is { } last && last.IsSeriesOf(label) && label.Ordinal > last.Ordinal + 1 && !IsCommonSkip(last, label))
                    {
                        Warn("R105", $"Thiếu số thứ tự giữa {last.Name} và {label.Name}", child.Text);
                    }

                    before = label;
                }

                CheckNumbers(child);
            }
        }

        /// <summary>Many leave out "đ" between "d" and "e".</summary>
        private static bool IsCommonSkip(Label last, Label label) => last.Name == "d" && label.Name == "e";

        private DirectiveTask MakeTask(OutlineItem item, Inherited inherited)
        {
            var served = _served.GetValueOrDefault(item) ?? [];
            var (lead, support, source) = Assignees(item, inherited, served);
            var times = DeadlineReader.Read(item.Text, item.Words, _reference, isAttached: false);
            var (deadline, others) = Deadlines(item, served, times);
            var printed = item.Text.Printed(0, item.Text.Length);
            var (strictness, strictnessText) = StrictnessReader.Read(item.Words, printed);
            var range = item.Text.RangeOf(0, item.Text.Length);
            return new DirectiveTask
            {
                Path = item.Path,
                Text = printed,
                CleanText = CleanText.Of(printed),
                Range = range,
                Headings = inherited.Headings,
                Lead = lead,
                LeadFrom = source,
                Support = support,
                Directed = [.. item.Assignment.Directed.Where(agency => !lead.Exists(other => IsSame(other, agency))).Select(ToAgency)],
                Deadline = deadline,
                OtherDeadlines = others,
                Targets = TargetReader.Read(item.Text, item.Words, times),
                Citations = [.. context.Citations
                    .Where(citation => citation.Number is not null && citation.Ranges.Any(range.Contains))
                    .OrderBy(citation => citation.Ranges.First(range.Contains).Start)
                    .Select(citation => citation.Number!)],
                Condition = inherited.Condition,
                Strictness = strictness,
                StrictnessText = strictnessText,
            };
        }

        private (List<Agency> Lead, List<Agency> Support, LeadSource Source) Assignees(OutlineItem item, Inherited inherited, List<ServedLine> served)
        {
            var own = item.Assignment;
            var lead = new List<FoundAgency>();
            var support = new List<FoundAgency>();
            var source = LeadSource.None;
            var attached = served.SelectMany(line => line.Assignment.Lead).ToList();
            if (own.OpensWithRequest && inherited.Assignment is { Lead.Count: > 0 } requesting)
            {
                source = LeadSource.Heading;
                lead.AddRange(requesting.Lead);
            }
            else if (own.OpensWithLead)
            {
                var repeatsHeading = inherited.Assignment is { } heading && own.Lead.TrueForAll(agency => heading.Lead.Exists(other => IsSame(other, agency)));
                source = repeatsHeading ? LeadSource.Heading : LeadSource.Item;
                lead.AddRange(own.Lead);
                lead.AddRange(attached);
            }
            else if (attached.Count > 0)
            {
                source = LeadSource.Attached;
                lead.AddRange(attached);
                lead.AddRange(own.Lead);
            }
            else if (inherited.Assignment is { } above && above.Lead.Count > 0)
            {
                source = LeadSource.Heading;
                lead.AddRange(above.Lead);
                lead.AddRange(own.Lead);
            }
            else if (own is { Lead.Count: 0, Headed.Count: > 0 })
            {
                source = LeadSource.Item;
                lead.AddRange(own.Headed);
            }
            else if (_preamble is { } addressed)
            {
                source = LeadSource.Preamble;
                lead.AddRange(addressed.Lead);
                lead.AddRange(own.Lead);
            }
            else if (own.Lead.Count > 0)
            {
                source = LeadSource.Item;
                lead.AddRange(own.Lead);
            }

            if (source is LeadSource.Heading or LeadSource.Preamble && inherited.Support is { } partners)
            {
                support.AddRange(partners);
            }

            support.InsertRange(0, served.SelectMany(line => line.Assignment.Support));
            support.InsertRange(0, own.Support);
            var leads = Once(lead, []);
            return (leads, Once(support, leads), source);
        }

        private List<Agency> Once(List<FoundAgency> found, List<Agency> except)
        {
            var once = new List<Agency>(found.Count);
            foreach (var agency in found)
            {
                if (!once.Exists(other => IsSame(other, agency)) && !except.Exists(other => IsSame(other, agency)))
                {
                    once.Add(ToAgency(agency));
                }
            }

            return once;
        }

        private static bool IsSame(Agency agency, FoundAgency found) => string.Equals(agency.Text, found.Text, StringComparison.OrdinalIgnoreCase);

        private static bool IsSame(FoundAgency agency, FoundAgency found) => string.Equals(agency.Text, found.Text, StringComparison.OrdinalIgnoreCase);

        private Agency ToAgency(FoundAgency found)
        {
            var name = AgencyNames.Canonical(found.Text);
            return new Agency(
                found.Printed,
                name,
                AgencyNames.LevelOf(name, context.Issuer?.Level),
                found.Range,
                found.Rule);
        }

        /// <summary>The limit of the whole task or the first with a date, and the others; lines of responsibility before the item.</summary>
        private (Deadline? First, List<Deadline> Others) Deadlines(OutlineItem item, List<ServedLine> served, IReadOnlyList<FoundDeadline> own)
        {
            var found = new List<(FoundDeadline Deadline, Passage Passage, Word[] Words, bool IsAttached)>();
            foreach (var line in served)
            {
                found.AddRange(line.Times.Select(deadline => (deadline, line.Passage, line.Words, true)));
            }

            foreach (var deadline in own)
            {
                if (deadline.IsDated || !found.Exists(other => !other.Deadline.IsDated && other.Deadline.Kind == deadline.Kind && other.Deadline.Every == deadline.Every))
                {
                    found.Add((deadline, item.Text, item.Words, false));
                }
            }

            var attachedCount = found.Count(entry => entry.IsAttached);
            var all = found.ConvertAll(entry => entry.Deadline.ToDeadline(
                entry.Passage, _reference.EarliestIssue, entry.IsAttached && attachedCount == 1 ? null : Clause(entry.Passage, entry.Words, entry.Deadline)));
            if (all.Count == 0)
            {
                return (null, all);
            }

            var first = found.FindIndex(entry => entry.Deadline.HasDay);
            first = first >= 0 ? first : Math.Max(0, found.FindIndex(entry => entry.Deadline.IsDated));
            var main = all[first];
            foreach (var doubtful in all.Where(deadline => deadline.Anomaly is not null))
            {
                Warnings.Add(new ReadingWarning("R106", $"Thời hạn đáng ngờ: {doubtful.Text}", doubtful.Range));
            }

            all.RemoveAt(first);
            return (main, all);
        }

        /// <summary>The clause around a time limit, or null when that is the whole passage.</summary>
        private static string? Clause(Passage passage, Word[] words, FoundDeadline deadline)
        {
            var (start, end) = (0, passage.Length);
            foreach (var word in words)
            {
                var isCut = (word.Before & (Gap.Stop | Gap.Semicolon)) != 0;
                if (isCut && word.Start <= deadline.Start)
                {
                    start = word.Start;
                }
                else if (isCut && word.Start >= deadline.End)
                {
                    end = word.Start;
                    break;
                }
            }

            return start == 0 && end == passage.Length ? null : passage.Printed(start, end).TrimEnd(' ', ';', '.', '*');
        }

        private static Assignment? ReadPreamble(IReadOnlyList<Passage> preamble)
        {
            if (preamble.Count == 0)
            {
                return null;
            }

            var last = preamble[^1];
            var tail = last.Length > OutlineItem.MaxAnalysed ? last.Slice(last.Length - OutlineItem.MaxAnalysed, last.Length) : last;
            var assignment = LateAssignment.ReadPreamble(tail, Word.Split(tail, tail.Length));
            return assignment.Lead.Count > 0 ? assignment : null;
        }
    }
}
