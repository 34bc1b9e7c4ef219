using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Makes the tasks of an outline.</summary>
/// <param name="citations">Where the documents stand that the source cites.</param>
/// <param name="reference">From what times are resolved that leave something out.</param>
/// <param name="served">The lines that say who and when, by the items that they serve.</param>
/// <param name="assignees">Finds who leads and supports.</param>
/// <param name="allowance">How much the tasks may still say.</param>
internal sealed class TaskMaker(
    CitationPlaces citations, ReferenceDay reference, ServedLines served, TaskAssignees assignees, BodyAllowance allowance)
{
    private readonly List<DirectiveTask> _tasks = [];
    private readonly List<ReadingWarning> _warnings = [];

    /// <summary>Where misread words of time limits, amounts and bodies stand that were told.</summary>
    private readonly HashSet<TextRange> _cured = [];

    /// <summary>The day that the task made last names as its limit.</summary>
    private DateOnly? _named;

    /// <summary>Where in the source the first task stands that was not made because the allowance was used up; null when all were.</summary>
    public int? Unmade { get; private set; }

    /// <summary>Makes the tasks below an item, in the order of the source.</summary>
    /// <returns>The tasks, and warnings of long ones and of doubtful time limits.</returns>
    public BodyReading Make(OutlineItem root)
    {
        Collect(root, new Inherited([], null, null, null, null));
        return new BodyReading(_tasks, _warnings);
    }

    private void Collect(OutlineItem item, Inherited inherited)
    {
        foreach (var child in item.Children)
        {
            if (child.Role == ItemRole.Task && allowance.Characters <= 0)
            {
                Unmade ??= child.Text.RangeOf(0, child.Text.Length).Start;
                return;
            }

            if (child.Role == ItemRole.Task)
            {
                Add(MakeTask(child, inherited), child.Text);
            }

            var isAbove = child.Role == ItemRole.Heading;
            var assigns = child.Role != ItemRole.Statement && (child.Assignment.OpensWithLead || (isAbove && child.Assignment.Lead.Count > 0));
            Collect(child, new Inherited(
                isAbove ? [.. inherited.Headings, HeadingOf(child)] : inherited.Headings,
                assigns ? child.Assignment : inherited.Assignment,
                assigns || (isAbove && child.Assignment.Support.Count > 0) ? child.Assignment.Support : inherited.Support,
                (isAbove ? ConditionReader.Read(child) : null) ?? inherited.Condition,
                (isAbove ? HeadingTimes.Read(child, reference) : null) ?? inherited.Times));
        }
    }

    private void Add(DirectiveTask task, Passage text)
    {
        _tasks.Add(task);
        var values = task.Lead.Count + task.Support.Count + task.Directed.Count + task.Targets.Count + task.OtherDeadlines.Count;
        allowance.TakeCharacters(task.Text.Length + task.Headings.Sum(heading => heading.Length) + ((long)values * ReadingLimits.CharactersOfValue));
        foreach (var doubtful in task.OtherDeadlines.Prepend(task.Deadline).Where(deadline => deadline?.Anomaly is not null))
        {
            _warnings.Add(new ReadingWarning("R106", $"Thời hạn đáng ngờ: {doubtful!.Text}", doubtful.Range));
        }

        if (text.Length > OutlineItem.MaxAnalysed)
        {
            _warnings.Add(BodyWarnings.About(text, "R102", "Nhiệm vụ quá dài: chỉ phần đầu được tìm cơ quan và thời hạn"));
        }
    }

    /// <summary>Tells the bodies whose abbreviation a scan misread, "ƯBND xã", each once however many tasks it is handed down to.</summary>
    private void TellMisread(IEnumerable<Agency> agencies)
    {
        foreach (var agency in agencies)
        {
            var meant = string.Join(' ', agency.Text.Split(' ').Select(AgencyNames.Cured));
            if (meant != agency.Text && agency.Range is { } range && _cured.Add(range))
            {
                _warnings.Add(new ReadingWarning(WarningCodes.MisreadCured, $"cơ quan {new Cure(range, agency.Text, meant).Note}", range));
            }
        }
    }

    private DirectiveTask MakeTask(OutlineItem item, Inherited inherited)
    {
        var lines = served.Of(item);
        var (lead, support, source) = assignees.Find(item, inherited, lines);
        var times = DeadlineReader.Read(item.Text, item.Words, reference with { Named = _named }, isAttached: false);
        _named = times.Where(time => time.IsDated).Select(time => time.To ?? time.From).LastOrDefault(day => day is not null);
        var hasOwn = times.Count > 0 || lines.Any(line => line.Times.Count > 0);
        var (deadline, others, cures) = TaskDeadlines.Choose(item, hasOwn || inherited.Times is not { } above ? lines : [above], times, reference);
        // One line may serve several tasks.
        _warnings.AddRange(cures.Where(cure => _cured.Add(cure.Range)).Select(cure => new ReadingWarning(WarningCodes.MisreadCured, $"thời hạn {cure.Note}", cure.Range)));
        var printed = item.Text.Printed(0, item.Text.Length);
        var ownLead = item.Assignment.Lead is [var first, ..] && lead.Exists(agency => agency.Text == first.Printed) ? first.Start : int.MaxValue;
        var (strictness, words) = StrictnessReader.Read(item.TitleEnd > 0 ? [.. item.Words.SkipWhile(word => word.Start < item.TitleEnd)] : item.Words, ownLead);
        var strictnessWords = words is { } said ? ReadValue.Of(item.Text, said.Start, said.End, "opening-words") : null;
        var amounts = TargetReader.Read(item.Text, item.Words, times);
        _warnings.AddRange(amounts.Select(amount => Cure.InAmount(item.Text, amount.Start, amount.End)).OfType<Cure>().Where(cure => _cured.Add(cure.Range))
            .Select(cure => new ReadingWarning(WarningCodes.MisreadCured, $"chỉ tiêu {cure.Note}", cure.Range)));
        var targets = amounts.Select(target => ReadValue.Of(item.Text, target.Start, target.End, "amount")).ToList();
        var directed = assignees.Once(item.Assignment.Directed, lead);
        TellMisread([.. lead, .. support, .. directed]);
        var range = item.Text.RangeOf(0, item.Text.Length);
        return new DirectiveTask
        {
            Path = item.Path,
            Text = printed,
            CleanText = CleanText.Of(printed),
            Range = range,
            Headings = [.. inherited.Headings.Select(heading => heading.Text)],
            Lead = lead,
            LeadFrom = source,
            Support = support,
            Directed = directed,
            Deadline = deadline,
            OtherDeadlines = others,
            Targets = [.. targets.Select(target => target.Text)],
            Citations = citations.In(range),
            Condition = inherited.Condition?.Text,
            Strictness = strictness,
            StrictnessText = strictnessWords?.Text,
            Evidence = TaskEvidence.Of(item, inherited, strictnessWords, targets),
        };
    }

    private static ReadValue HeadingOf(OutlineItem item) =>
        item.Text.Length > 0 ? ReadValue.Of(item.Text, 0, item.Text.Length, "heading") : new ReadValue("", new Evidence("heading", null));
}
