using Corpus.Search.Columns;
using Corpus.Search.Querying;

namespace Corpus.Search.Indexing;

/// <summary>The state of the deadline of each task of a segment, made from the stored directives when first asked for.</summary>
/// <remarks>
/// Not stored: the format has no column for it. What was made is kept also when a time budget ends the work, so that the next request goes
/// on from there. Tasks of a replaced directive get the state of its new content; they are removed tasks. Safe for any thread.
/// </remarks>
internal sealed class DeadlineStateColumn
{
    private readonly Lock _lock = new();
    private DeadlineState[] _states = [];
    private DeadlineState[] _ofDirective = [];
    private int _row;
    private int _next;

    /// <summary>The states by task.</summary>
    /// <exception cref="TimeBudgetException">The watch says so.</exception>
    /// <exception cref="IndexCorruptException">A directive is damaged.</exception>
    public DeadlineState[] Of(Segment segment, PartSource source, Watch watch)
    {
        lock (_lock)
        {
            if (_states.Length == 0)
            {
                _states = new DeadlineState[segment.Tasks];
            }

            var (rows, ordinals) = (segment.Column(ColumnId.Directive, source), segment.Column(ColumnId.Ordinal, source));
            for (; _next < _states.Length; _next++)
            {
                if (rows[_next] is var row && row != _row)
                {
                    watch.Check();
                    (_row, _ofDirective) = (row, StatesOf(row, source));
                }

                _states[_next] = ordinals[_next] < _ofDirective.Length ? _ofDirective[ordinals[_next]] : DeadlineState.None;
            }

            return _states;
        }
    }

    private static DeadlineState[] StatesOf(int row, PartSource source)
    {
        if (row < 0 || source.With(store => store.FindDirective(row)) is not { } record)
        {
            return [];
        }

        var directive = DirectiveCodec.Decode(record, source.StoreName).Directive;
        return [.. directive.Tasks.Select(task => DeadlineStates.Of(task, directive))];
    }
}
