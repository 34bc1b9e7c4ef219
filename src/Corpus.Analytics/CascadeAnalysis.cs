using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Analytics;

/// <summary>Follows which directives carry out which, by citation and by text, level by level.</summary>
/// <remarks>
/// Upwards from the directive asked for only what it is based on is followed, downwards only what carries it out. A citation in passing
/// makes an edge only where the text speaks for it as well. Text speaks for an edge when at least <see cref="MinTextPairs"/> tasks, and
/// <see cref="MinTextShare"/> of those of the directive with fewer, were taken over; the later of two such directives is derived from the
/// earlier, on the same day that of the lower level. Directives are met once, so that cycles end.
/// </remarks>
public static class CascadeAnalysis
{
    /// <summary>Tasks taken over from which text alone makes an edge.</summary>
    public const int MinTextPairs = 2;

    /// <summary>Share of the tasks of the directive with fewer tasks that must be taken over as well.</summary>
    public const double MinTextShare = 0.2;

    /// <summary>Follows a cascade.</summary>
    /// <returns>Null when no directive of this id is stored.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A member of the request is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CascadeResult? Compute(ITaskIndexReader reader, CascadeRequest request, CancellationToken cancellationToken = default)
    {
        ThrowIfOutside(request.Depth, CascadeRequest.MaxDepth, nameof(request.Depth));
        ThrowIfOutside(request.MaxDirectives, CascadeRequest.MostDirectives, nameof(request.MaxDirectives));
        return reader.FindDirective(request.DirectiveId) is { } root
            ? new Walk(reader, request, cancellationToken).From(root)
            : null;
    }

    private static void ThrowIfOutside(int value, int max, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, max, name);
    }

    /// <summary>One cascade in the making.</summary>
    private sealed class Walk(ITaskIndexReader reader, CascadeRequest request, CancellationToken cancellationToken)
    {
        private readonly Countdown _time = new(request.TimeBudget);
        private readonly Dictionary<string, StoredDirective> _directives = new(StringComparer.Ordinal);
        private readonly Dictionary<string, CascadeNode> _nodes = new(StringComparer.Ordinal);
        private readonly Dictionary<(string Base, string Derived), CascadeEdge> _edges = [];
        private readonly HashSet<(string Directive, string Number)> _isAmbiguous = [];
        private readonly List<AmbiguousCitation> _ambiguous = [];
        private bool _isCut;
        private bool _isAmbiguousCut;
        private bool _complete = true;

        public CascadeResult From(StoredDirective root)
        {
            var resolver = new CitationResolver(reader);
            _directives.Add(root.Id, root);
            _nodes.Add(root.Id, new CascadeNode(root.Summary, 0));
            var ends = new List<(string Id, int Direction)>();
            foreach (var direction in (int[])[-1, 1])
            {
                var level = new List<string> { root.Id };
                for (var depth = 1; depth <= request.Depth && level.Count > 0; depth++)
                {
                    level = [.. level.SelectMany(id => Follow(id, direction, depth, resolver))];
                }

                ends.AddRange(level.Select(id => (id, direction)));
            }

            // Whether more lies behind the last levels is looked for until something is found.
            IReadOnlyList<AmbiguousCitation> ambiguous = [.. _ambiguous];
            var isAmbiguousCut = _isAmbiguousCut;
            foreach (var (id, direction) in ends.TakeWhile(_ => !_isCut))
            {
                Follow(id, direction, request.Depth + 1, resolver);
            }

            return new CascadeResult
            {
                Directives = [.. _nodes.Values.OrderBy(node => node.Level).ThenBy(node => node.Directive.Issued?.First).ThenBy(node => node.Directive.Id, StringComparer.Ordinal)],
                Edges =
                [
                    .. _edges.Values.OrderBy(edge => _nodes[edge.Base].Level).ThenBy(edge => edge.Base, StringComparer.Ordinal)
                        .ThenBy(edge => edge.Derived, StringComparer.Ordinal),
                ],
                Ambiguous = ambiguous,
                NotHeld = reader.FindCitations(root.Id) is { } citing
                    ? [.. citing.Cites.Where(cited => cited.Role != CitationRole.Mentioned && resolver.Resolve(citing, cited).Directives.Count == 0)]
                    : [],
                IsCut = _isCut || isAmbiguousCut,
                Complete = _complete,
            };
        }

        /// <summary>
        /// Adds the edges of a directive in one direction; gives the directives that were met for the first time. Behind the last level it
        /// adds nothing, and only finds out whether there are such directives.
        /// </summary>
        private List<string> Follow(string id, int direction, int depth, CitationResolver resolver)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_time.IsOver)
            {
                _complete = false;
                return [];
            }

            var cited = new Dictionary<string, (CitedDocument Cited, CitationMatch Match)>(StringComparer.Ordinal);
            foreach (var (other, citation, match) in Citations(id, direction, resolver))
            {
                // The strongest of several citations.
                if (!cited.TryGetValue(other, out var known) || citation.Role > known.Cited.Role)
                {
                    cited[other] = (citation, match);
                }
            }

            var alike = AlikeDirectives.Find(reader, _directives[id], _time, out var complete, cancellationToken);
            _complete &= complete;
            var met = new List<string>();
            var issued = _directives[id].Directive.Issued;
            var byText = alike
                .Where(other => !cited.ContainsKey(other.Id) && (direction < 0 ? MayPrecede(other.Issued, issued) : MayPrecede(issued, other.Issued)))
                .Select(other => other.Id);
            var isBehind = depth > request.Depth;
            foreach (var other in cited.Keys.Concat(byText))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var (origin, derived) = direction < 0 ? (other, id) : (id, other);
                var isNew = !_nodes.ContainsKey(other);
                if (_edges.ContainsKey((origin, derived)) || (isBehind && !isNew))
                {
                    continue;
                }

                // A directive that has no place is read only if it is not known yet that one is left out and its citation alone makes no edge.
                (CitedDocument Cited, CitationMatch Match)? citation = cited.TryGetValue(other, out var found) ? found : null;
                var isLeftOut = isNew && (isBehind || _nodes.Count >= request.MaxDirectives);
                if (isLeftOut && (_isCut || citation is { Cited.Role: not CitationRole.Mentioned }))
                {
                    _isCut = true;
                    continue;
                }

                if (_time.IsOver)
                {
                    _complete = false;
                    break;
                }

                if (Load(other) is null || Edge(origin, derived, citation) is not { } edge)
                {
                    continue;
                }

                if (isLeftOut)
                {
                    _isCut = true;
                    continue;
                }

                if (isNew)
                {
                    _nodes.Add(other, new CascadeNode(_directives[other].Summary, direction * depth));
                    met.Add(other);
                }

                _edges.Add((origin, derived), edge);
            }

            return met;
        }

        /// <summary>The citations between a directive and others: those that it makes upwards, those of it downwards.</summary>
        private List<(string Other, CitedDocument Cited, CitationMatch Match)> Citations(string id, int direction, CitationResolver resolver)
        {
            var citations = new List<(string, CitedDocument, CitationMatch)>();
            if (reader.FindCitations(id) is not { } directive)
            {
                return citations;
            }

            if (direction < 0)
            {
                foreach (var cited in directive.Cites)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (_time.IsOver)
                    {
                        _complete = false;
                        break;
                    }

                    var (directives, match) = resolver.Resolve(directive, cited);
                    Add(directive, cited, match, directives, directives.Count == 1 ? directives[0] : null);
                }
            }
            else
            {
                var ofIt = resolver.CitationsOf(directive, _time.Left, out var complete, cancellationToken);
                _complete &= complete;
                foreach (var (citing, cited, directives, match) in ofIt)
                {
                    Add(citing, cited, match, directives, citing);
                }
            }

            return citations;

            void Add(
                CitingDirective citing, CitedDocument cited, CitationMatch match, IReadOnlyList<CitingDirective> directives, CitingDirective? other)
            {
                if (match != CitationMatch.Ambiguous && other is not null)
                {
                    citations.Add((other.Directive.Id, cited, match));
                }
                else if (directives.Count > 1 && _isAmbiguous.Add((citing.Directive.Id, cited.NumberKey)))
                {
                    _isAmbiguousCut |= directives.Count > CascadeResult.MaxCandidates || _ambiguous.Count == CascadeResult.MaxAmbiguous;
                    if (_ambiguous.Count < CascadeResult.MaxAmbiguous)
                    {
                        _ambiguous.Add(new AmbiguousCitation(
                            citing.Directive.Id,
                            cited.Number,
                            [.. directives.Take(CascadeResult.MaxCandidates).Select(candidate => candidate.Directive.Id)]));
                    }
                }
            }
        }

        /// <summary>The edge between two directives; null when nothing speaks for it, or the time ended before that was known.</summary>
        private CascadeEdge? Edge(string origin, string derived, (CitedDocument Cited, CitationMatch Match)? citation)
        {
            var (earlier, later) = (_directives[origin].Directive, _directives[derived].Directive);
            if (citation is null && !IsBefore(earlier, later))
            {
                return null;
            }

            if (TaskAlignment.Of(earlier, later, _time, cancellationToken) is not { } tasks)
            {
                _complete = false;
                return null;
            }

            var fewer = Math.Min(earlier.Tasks.Count, later.Tasks.Count);
            var isText = tasks.Pairs.Count >= MinTextPairs && tasks.Pairs.Count >= MinTextShare * fewer;
            if (!isText && citation is not { Cited.Role: not CitationRole.Mentioned })
            {
                return null;
            }

            return new CascadeEdge
            {
                Base = origin,
                Derived = derived,
                Evidence = citation is null ? CascadeEvidence.Text : isText ? CascadeEvidence.Both : CascadeEvidence.Citation,
                Role = citation?.Cited.Role,
                Match = citation?.Match,
                DelayDays = earlier.Issued is { Precision: DatePrecision.Day } from && later.Issued is { Precision: DatePrecision.Day } to
                    ? to.First.DayNumber - from.First.DayNumber
                    : null,
                Tasks = tasks,
            };
        }

        /// <summary>Whether text alone can show that one is derived from the other: issued later, or on the same day by a lower body.</summary>
        private static bool IsBefore(Directive origin, Directive derived) =>
            MayPrecede(origin.Issued, derived.Issued)
            && (origin.Issued != derived.Issued || (origin.Issuer?.Level is { } above && derived.Issuer?.Level is { } below && above < below));

        private static bool MayPrecede(PartialDate? one, PartialDate? other) =>
            one is { } from && other is { } to && (from.Last < to.First || from == to);

        private StoredDirective? Load(string id)
        {
            if (!_directives.TryGetValue(id, out var stored) && reader.FindDirective(id) is { } found)
            {
                _directives.Add(id, stored = found);
            }

            return stored;
        }
    }
}
