using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Finds the bodies that lead and support the tasks of a body: the nearest that is named wins.</summary>
/// <param name="preamble">The paragraphs before the first item.</param>
/// <param name="issuer">The issuer, or null.</param>
internal sealed class TaskAssignees(IReadOnlyList<Passage> preamble, IssuingBody? issuer)
{
    private readonly Assignment? _preamble = ReadPreamble(preamble);

    /// <summary>Finds who leads a task and who supports it, and what says so: the item itself, a line that serves it, or what stands above.</summary>
    /// <param name="item">The task.</param>
    /// <param name="inherited">What it has from above.</param>
    /// <param name="served">The lines that serve it.</param>
    public (List<Agency> Lead, List<Agency> Support, LeadSource Source) Find(OutlineItem item, Inherited inherited, IReadOnlyList<ServedLine> served)
    {
        var own = item.Assignment;
        var lead = new List<FoundAgency>();
        var support = new List<FoundAgency>();
        var source = LeadSource.None;
        var joining = own.OpensWithLead ? served.Where(line => AttachedLine.OnlyJoins(line.Words)).ToList() : [];
        var attached = served.Except(joining).SelectMany(line => line.Assignment.Lead).ToList();
        if (own.OpensWithRequest && inherited.Assignment is { Lead.Count: > 0 } requesting)
        {
            source = LeadSource.Heading;
            lead.AddRange(requesting.Lead);
        }
        else if (own.OpensWithLead)
        {
            var repeatsHeading = inherited.Assignment is { } heading && own.Lead.TrueForAll(agency => heading.Lead.Exists(other => IsSame(other, agency)));
            source = repeatsHeading ? LeadSource.Heading : LeadSource.Item;
            lead.AddRange(own.Asked.Count > 0 && own.Lead is [var asking] && IsIssuer(asking) ? own.Asked : own.Lead);

            // A line behind the last of several leads none of them that names who is to do it.
            lead.AddRange(served.Except(joining).Where(line => item.Row is not null || item.Attached.Contains(line.Passage) || AttachedLine.IsField(line.Words))
                .SelectMany(line => line.Assignment.Lead));
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

        support.InsertRange(0, served.SelectMany(line => joining.Contains(line) ? [.. line.Assignment.Lead, .. line.Assignment.Support] : line.Assignment.Support));
        support.InsertRange(0, own.Support);
        var leads = Once(lead, []);
        return (leads, Once(support, leads), source);
    }

    /// <summary>The bodies as values of a directive, each once, without those of <paramref name="except"/>.</summary>
    public List<Agency> Once(List<FoundAgency> found, List<Agency> except)
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

    /// <summary>Whether a body is the one that issued the directive, named with or without its place: "Sở Y tế", "Bộ Tài chính".</summary>
    private bool IsIssuer(FoundAgency agency) =>
        issuer is not null && issuer.Name.StartsWith(AgencyNames.Canonical(agency.Text), StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(Agency agency, FoundAgency found) => string.Equals(agency.Text, found.Text, StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(FoundAgency agency, FoundAgency found) => string.Equals(agency.Text, found.Text, StringComparison.OrdinalIgnoreCase);

    private Agency ToAgency(FoundAgency found)
    {
        var name = AgencyNames.Canonical(found.Text);
        return new Agency(
            found.Printed,
            name,
            AgencyNames.LevelOf(name, issuer?.Level),
            found.Range,
            found.Rule)
        {
            Pieces = found.Pieces,
        };
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
