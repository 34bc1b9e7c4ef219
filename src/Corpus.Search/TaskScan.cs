using System.Runtime.InteropServices;
using Corpus.Directives;
using Corpus.Search.Columns;
using Corpus.Search.Facets;
using Corpus.Search.Querying;

namespace Corpus.Search;

/// <summary>Which tasks to look at.</summary>
public sealed record ScanRequest
{
    /// <summary>The query; <see cref="SearchQuery.All"/> matches every task.</summary>
    public SearchQuery Query { get; init; } = SearchQuery.All;

    /// <summary>Restrictions by column.</summary>
    public TaskFilter Filter { get; init; } = TaskFilter.None;

    /// <summary>How long to look, as <see cref="SearchRequest.TimeBudget"/>.</summary>
    public TimeSpan TimeBudget { get; init; } = SearchRequest.DefaultTimeBudget;
}

/// <summary>Sees one task of a scan.</summary>
/// <param name="task">Its columns; not to be kept.</param>
public delegate void TaskVisitor(in TaskColumns task);

/// <summary>The columns of one task during a scan: numbers and days, no text. Names are looked up by <see cref="ITaskIndexReader.NameOf"/>.</summary>
/// <remarks>A column is read when asked for; each costs a few nanoseconds a task.</remarks>
public readonly ref struct TaskColumns
{
    private readonly SegmentScope _scope;
    private readonly int _task;

    internal TaskColumns(SegmentScope scope, int task)
    {
        _scope = scope;
        _task = task;
    }

    /// <summary>Number of its directive, the same for all its tasks; negative for the directives of imported tasks.</summary>
    public int Directive => _scope.Column(ColumnId.Directive)[_task];

    /// <summary>Its sectors.</summary>
    public SectorSet Sectors => new((ushort)_scope.Column(ColumnId.Sectors)[_task]);

    /// <summary>First possible day of issue; null when undated.</summary>
    public DateOnly? Issued => Day(ColumnId.Issued);

    /// <summary>Last day of its deadline; null without one.</summary>
    public DateOnly? Due => Day(ColumnId.Deadline);

    /// <summary>How well its deadline is known.</summary>
    public DeadlineState DeadlineState => (DeadlineState)_scope.Column(ColumnId.DeadlineState)[_task];

    /// <summary>The agencies that it names, each once.</summary>
    public ReadOnlySpan<NamedAgency> Agencies => MemoryMarshal.Cast<int, NamedAgency>(_scope.Segment.Agencies(_scope.Source)[_task]);

    /// <summary>Number of its value in a column of one value a task (so neither sectors nor agencies); 0 for none.</summary>
    public int this[FacetField field] => field is FacetField.Sector or FacetField.Agency
        ? throw new ArgumentOutOfRangeException(nameof(field), field, "has any number of values")
        : _scope.Column(FacetValues.ColumnOf(field))[_task];

    private DateOnly? Day(ColumnId column) => _scope.Column(column)[_task] is var day and > 0 ? DateOnly.FromDayNumber(day - 1) : null;
}

/// <summary>An agency that a task names.</summary>
public readonly record struct NamedAgency
{
    // As the column holds it: the number doubled, plus 1 when only supporting.
    private readonly int _value;

    /// <summary>An agency of this number.</summary>
    public NamedAgency(int number, bool isSupport) => _value = (2 * number) + (isSupport ? 1 : 0);

    /// <summary>Number of its name.</summary>
    public int Number => _value >> 1;

    /// <summary>Whether it only supports; otherwise it leads.</summary>
    public bool IsSupport => (_value & 1) != 0;
}
