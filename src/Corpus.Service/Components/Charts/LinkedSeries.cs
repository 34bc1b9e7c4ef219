using System.Globalization;
using Microsoft.AspNetCore.Components;
using Radzen.Blazor;

namespace Corpus.Service.Components.Charts;

/// <summary>
/// A series of a <see cref="RadzenChart"/> whose marks are links to the tasks that they stand for. Radzen's own series tell a script what
/// was clicked; they also stack anew for each mark, which takes a second and more for a chart of 240 periods and 15 series. Here a point
/// knows where it begins, and the chart gives axes, scales and grid.
/// </summary>
public abstract class LinkedSeries : CartesianSeries<ChartPoint>
{
    /// <summary>Class of its colour in the style sheet.</summary>
    [Parameter, EditorRequired]
    public required string Tone { get; set; }

    /// <inheritdoc/>
    /// <remarks>Colours come from the style sheet, by <see cref="Tone"/>.</remarks>
    public override string Color => "";

    /// <inheritdoc/>
    /// <remarks>The series of a chart have the same periods, so that the first makes the scale.</remarks>
    public override ScaleBase TransformCategoryScale(ScaleBase scale) =>
        scale.Input.End >= Items.Count - 1 ? scale : base.TransformCategoryScale(scale);

    /// <inheritdoc/>
    public override ScaleBase TransformValueScale(ScaleBase scale)
    {
        scale.Input.MergeWidth(new ScaleRange { Start = 0, End = Items.Select(point => point.High).DefaultIfEmpty().Max() });
        return scale;
    }

    /// <summary>A mark as a link to its tasks, if they have an address, with its figure in words.</summary>
    /// <param name="point">What is marked.</param>
    /// <param name="isReached">Whether keys and readers of the screen reach it.</param>
    /// <param name="shape">The mark.</param>
    protected static RenderFragment Link(ChartPoint point, bool isReached, RenderFragment shape) => builder =>
    {
        builder.OpenElement(0, point.Address is null ? "g" : "a");
        builder.AddAttribute(1, "href", point.Address);
        builder.AddAttribute(2, "tabindex", isReached || point.Address is null ? null : "-1");
        builder.AddAttribute(3, "aria-label", isReached ? point.Title : null);
        builder.OpenElement(4, "title");
        builder.AddAttribute(5, "lang", point.Language);
        builder.AddContent(6, point.Title);
        builder.CloseElement();
        builder.AddContent(7, shape);
        builder.CloseElement();
    };

    /// <summary>A coordinate in pixels as SVG writes it.</summary>
    protected static string Pixels(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
