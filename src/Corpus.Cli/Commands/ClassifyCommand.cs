using System.CommandLine;
using System.Text.Json;
using Corpus.Classification;
using Corpus.Directives;

namespace Corpus.Cli.Commands;

/// <summary><c>corpus classify</c>: gives the texts on standard input their sectors.</summary>
internal static class ClassifyCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var model = ModelOption.Create();
        var command = new Command("classify", "Read one task text a line from standard input and print its sectors as one line of JSON.") { model };
        command.SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed.GetValue(model), cancellationToken), cancellationToken));
        return command;
    }

    private static int Run(string? modelFile, CancellationToken cancellationToken)
    {
        var classifier = modelFile is null ? SectorClassifier.Default : SectorClassifier.Load(modelFile);
        while (Console.In.ReadLine() is { } line)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var labels = classifier.Classify(ClassifierInput.Of(line));
            var document = new ClassificationDocument(
                [.. labels.Select(label => new CodeProbability(label.Sector.Code(), Math.Round(label.Probability, 4)))],
                [.. labels.SelectMany(label => label.Because.Select(
                    evidence => new SectorReason(label.Sector.Code(), evidence.Feature, evidence.Weight)))]);
            Console.Out.WriteLine(JsonSerializer.Serialize(document, CliJson.Context.ClassificationDocument));
        }

        return ExitCodes.Done;
    }
}

/// <summary>One line of <c>corpus classify</c>.</summary>
/// <param name="Sectors">Sectors above the threshold, most probable first, at least one.</param>
/// <param name="Because">The words that decided, those for the first sector first.</param>
internal sealed record ClassificationDocument(IReadOnlyList<CodeProbability> Sectors, IReadOnlyList<SectorReason> Because);

/// <summary>Words that spoke for a sector.</summary>
/// <param name="Sector">Code of the sector.</param>
/// <param name="Feature">The words as they stand in the text.</param>
/// <param name="Weight">How strongly, see <see cref="SectorEvidence"/>.</param>
internal sealed record SectorReason(string Sector, string Feature, double Weight);

/// <summary>A sector and its probability.</summary>
/// <param name="Code">Code of the sector.</param>
/// <param name="Probability">In [0, 1].</param>
internal sealed record CodeProbability(string Code, double Probability);
