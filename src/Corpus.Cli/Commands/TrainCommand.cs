using System.CommandLine;
using Corpus.Classification;
using Corpus.Classification.Evaluation;
using Corpus.Classification.Model;
using Corpus.Classification.Training;
using Corpus.Pipeline;

namespace Corpus.Cli.Commands;

/// <summary><c>corpus train</c>: makes the sector model from the labelled examples, or says how accurate such a model is.</summary>
internal static class TrainCommand
{
    private const int ModelsPerLine = 1;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var classification = Path.Combine(CorpusLocations.Home, "src", "Corpus.Classification");
        var evaluate = new Option<bool>("--evaluate") { Description = "Print the cross-validated report instead of writing a model." };
        var examples = new Option<string>("--examples")
        {
            Description = "Folder of labelled examples, *.jsonl.",
            HelpName = "DIR",
            DefaultValueFactory = _ => Path.Combine(classification, "Examples"),
        };
        var builtIn = Path.Combine(classification, "sectors.model");
        var model = new Option<string?>("--model")
        {
            Description = "File to write the model to, for --model of classify, read, ingest and serve; by default the one that the next build takes in.",
            HelpName = "FILE",
            CustomParser = ModelOption.FullPath,
        };
        var corrections = new Option<string?>("--with-corrections")
        {
            Description = "File of exported corrections to learn from as well, *.jsonl; needs --model, and the model's version says how many they are.",
            HelpName = "FILE",
        };
        var segmenter = new Option<bool>("--segmenter") { Description = "Train or evaluate the word segmenter instead, on a treebank." };
        var treebank = new Option<string>("--treebank")
        {
            Description = "With --segmenter: folder of *.conllu files.",
            HelpName = "DIR",
            DefaultValueFactory = _ => Path.Combine(CorpusLocations.Home, "..", "shared", "data", "ud-vtb"),
        };
        var command = new Command("train", "Train the sector model from the labelled examples, or evaluate such a model.")
        {
            evaluate, examples, model, corrections, segmenter, treebank,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(segmenter) && ((Option[])[model, examples, corrections]).Any(option => result.GetResult(option) is { Implicit: false }))
            {
                result.AddError("--segmenter trains on --treebank alone and writes the segmenter's own model: give it without --model, --examples and --with-corrections");
                return;
            }

            // An empty path is refused by the option's own parser.
            var file = result.GetResult(model)?.Tokens is [var token] && !string.IsNullOrWhiteSpace(token.Value) ? Path.GetFullPath(token.Value) : null;
            if (file is not null && !Directory.Exists(Path.GetDirectoryName(file)))
            {
                result.AddError($"--model: there is no folder for '{file}'");
            }
            else if (Directory.Exists(file))
            {
                result.AddError($"--model: '{file}' is a folder");
            }

            if (result.GetResult(corrections) is { Implicit: false } && !result.GetValue(evaluate) && (file is null || file == Path.GetFullPath(builtIn)))
            {
                result.AddError($"--with-corrections needs --model FILE, another file than {builtIn}: the model of the repository is made without corrections");
            }
        });
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => (parsed.GetValue(segmenter), parsed.GetValue(evaluate)) switch
            {
                (true, true) => SegmenterTraining.Evaluate(parsed.GetValue(treebank)!),
                (true, false) => SegmenterTraining.Train(
                    parsed.GetValue(treebank)!, Path.Combine(CorpusLocations.Home, "src", "Corpus.Text", "Segmentation", "segmenter.model")),
                (false, var evaluateOnly) => Run(
                    parsed.GetValue(examples)!, parsed.GetValue(corrections), parsed.GetValue(model) ?? builtIn, evaluateOnly),
            },
            cancellationToken));
        return command;
    }

    private static int Run(string folder, string? correctionFile, string modelFile, bool evaluate)
    {
        IReadOnlyList<LabelledExample> examples;
        IReadOnlyList<LabelledExample> corrections;
        try
        {
            examples = ExampleFile.ReadFolder(folder);
            corrections = correctionFile is null ? [] : ExampleFile.ReadCorrections(correctionFile);
        }
        catch (Exception e) when (e is ExampleFormatException or FileNotFoundException or DirectoryNotFoundException)
        {
            Console.Error.WriteLine($"corpus: {e.Message}");
            return ExitCodes.Failed;
        }

        if (examples.Count == 0)
        {
            Console.Error.WriteLine($"corpus: there is no example in {folder}; name the folder of *.jsonl files with --examples");
            return ExitCodes.Failed;
        }

        if (evaluate)
        {
            var evaluation = ProgressReport.Run("Models fitted", ModelsPerLine, report => SectorEvaluation.CrossValidate(
                examples, options: null, new ImmediateProgress<TrainingProgress>(progress => report(progress.Done, progress.Total)), corrections));
            Console.Out.Write(EvaluationReport.Render(evaluation));
            return ExitCodes.Done;
        }

        var trained = ProgressReport.Run("Models fitted", ModelsPerLine, report => SectorTrainer.Train(
            examples, options: null, new ImmediateProgress<TrainingProgress>(progress => report(progress.Done, progress.Total)), corrections));

        // Whole or not at all: a half-written model would not build.
        var unfinished = $"{modelFile}.new";
        File.WriteAllBytes(unfinished, SectorModelFile.Write(trained));
        File.Move(unfinished, modelFile, overwrite: true);
        Console.Out.WriteLine(corrections.Count == 0
            ? $"{modelFile}: trained on {examples.Count} examples"
            : $"{modelFile}: trained on {examples.Count} examples and {trained.CorrectionCount} corrections; name it with --model to classify, ingest and serve");
        return ExitCodes.Done;
    }
}
