using System.Globalization;
using System.Text;
using Corpus.Directives;

namespace Corpus.Classification.Evaluation;

/// <summary>Renders an evaluation as Markdown that also reads well as plain text.</summary>
public static class EvaluationReport
{
    private const int MaxConfusions = 12;

    /// <summary>The whole report, in English, with LF line ends; the same evaluation gives the same text.</summary>
    public static string Render(SectorEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var text = new StringBuilder();
        var corrections = evaluation.Corrections > 0
            ? string.Create(CultureInfo.InvariantCulture, $", {evaluation.Corrections} of them corrections,")
            : string.Empty;
        Line(text, $"{evaluation.TextOnly.Count} examples{corrections} of {evaluation.Groups} directives, {evaluation.Options.Folds} folds that split no directive; data {evaluation.DataHash[..12]}.");
        Line(text, $"");
        Line(text, $"| classifier | main right | main among labels | micro P | micro R | micro F1 | macro F1 | ECE | ECE of the main |");
        Line(text, $"|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        Summary(text, "model, text with leads and headings", evaluation.WithContext);
        Summary(text, "model, bare text", evaluation.TextOnly);
        Summary(text, "keywords, bare text", evaluation.Keywords);
        Summary(text, "majority", evaluation.Majority);
        Line(text, $"");
        Line(text, $"Per sector, model on text with leads and headings:");
        Line(text, $"");
        RenderSectors(text, evaluation.WithContext);
        Line(text, $"");
        Line(text, $"Main sectors taken for another: {Confusions(evaluation.WithContext)}.");
        Line(text, $"");
        Line(text, $"| learned from | examples | main right | micro F1 | macro F1 |");
        Line(text, $"|---:|---:|---:|---:|---:|");
        foreach (var (share, examples, scores) in evaluation.LearningCurve)
        {
            Line(text, $"| {share:P1} | {examples:F0} | {scores.MainAccuracy:F3} | {scores.Micro.F1:F3} | {scores.MacroF1:F3} |");
        }

        return text.ToString();
    }

    /// <summary>The report of one classifier on one set of examples, in English, with LF line ends.</summary>
    /// <param name="name">What was evaluated on what.</param>
    /// <param name="scores">How well.</param>
    public static string Render(string name, ClassificationScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var text = new StringBuilder();
        Line(text, $"| {scores.Count} examples | main right | main among labels | micro P | micro R | micro F1 | macro F1 | ECE | ECE of the main |");
        Line(text, $"|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        Summary(text, name, scores);
        Line(text, $"");
        RenderSectors(text, scores);
        Line(text, $"");
        Line(text, $"Main sectors taken for another: {Confusions(scores)}.");
        return text.ToString();
    }

    private static void RenderSectors(StringBuilder text, ClassificationScores scores)
    {
        Line(text, $"| sector | precision | recall | F1 | labels |");
        Line(text, $"|---|---:|---:|---:|---:|");
        foreach (var sector in Sectors.All)
        {
            var score = scores.BySector[(int)sector];
            Line(text, $"| {sector.Code()} | {score.Precision:F3} | {score.Recall:F3} | {score.F1:F3} | {score.Wanted} |");
        }
    }

    private static void Summary(StringBuilder text, string name, ClassificationScores scores)
    {
        var micro = scores.Micro;
        Line(text, $"| {name} | {scores.MainAccuracy:F3} | {scores.MainAmongLabels:F3} | {micro.Precision:F3} | {micro.Recall:F3} | {micro.F1:F3} | {scores.MacroF1:F3} | {scores.CalibrationError:F3} | {scores.MainCalibrationError:F3} |");
    }

    private static string Confusions(ClassificationScores scores) => scores.Confusions.Count == 0
        ? "none"
        : string.Join(", ", scores.Confusions.Take(MaxConfusions).Select(c => string.Create(
            CultureInfo.InvariantCulture, $"{c.Wanted.Code()} for {c.Given.Code()} {c.Count}")));

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
