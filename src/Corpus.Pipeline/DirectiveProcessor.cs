using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Corpus.Classification;
using Corpus.Directives;
using Corpus.Reading;
using Corpus.Search;
using Corpus.Text;

namespace Corpus.Pipeline;

/// <summary>The steps that turn bytes into a labelled directive: reading, then classification of every task.</summary>
/// <remarks>Immutable; safe for any thread when the classifier is, as its contract asks.</remarks>
public sealed class DirectiveProcessor
{
    /// <summary>What the identity of a source without a file starts with; no full path does.</summary>
    private const string UploadPrefix = "upload:";

    private readonly ISectorClassifier _classifier;

    /// <summary>Makes the processor that labels with <paramref name="classifier"/>.</summary>
    /// <exception cref="PlatformNotSupportedException">The platform cannot normalise Unicode; the message says what to install.</exception>
    public DirectiveProcessor(ISectorClassifier classifier)
    {
        // Without ICU every text would be read and indexed wrongly in silence: better not to start.
        UnicodeSupport.Require();
        _classifier = classifier;
        Version = $"reader {DirectiveReader.Version}; model {classifier.ModelVersion}";
    }

    /// <summary>Makes the processor with the built-in model, or with that of a file.</summary>
    /// <param name="modelFile">A file that <c>corpus train --model</c> wrote; null for the built-in model.</param>
    /// <exception cref="PlatformNotSupportedException">The platform cannot normalise Unicode; the message says what to install.</exception>
    /// <exception cref="IOException">The file cannot be read, or is no model of this build.</exception>
    public static DirectiveProcessor CreateDefault(string? modelFile = null) =>
        new(modelFile is null ? SectorClassifier.Default : SectorClassifier.Load(modelFile));

    /// <summary>Versions of the reader and the model: another one means that the same bytes may give other values.</summary>
    public string Version { get; }

    /// <summary>Reads and labels one source. Bad input never throws.</summary>
    /// <param name="source">Its name as the user gave it; the ending tells the format.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="directive">The labelled directive, when the call succeeds.</param>
    /// <param name="problem">Why there is none, in English, when it does not.</param>
    public bool TryProcess(
        string source, ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out Directive? directive, [NotNullWhen(false)] out string? problem)
    {
        var result = DirectiveReader.Read(source, bytes);
        directive = result.Value is null ? null : Label(result.Value);
        problem = result.Value is null ? result.Problem ?? "cannot be read" : null;
        return directive is not null;
    }

    /// <summary>Makes ready to store what came without a file: its content is its identity, so that sending it again changes nothing.</summary>
    /// <param name="name">Its name as the user gave it; the ending tells the format.</param>
    /// <param name="bytes">The whole content.</param>
    /// <param name="ready">What can be stored, when the call succeeds.</param>
    /// <param name="problem">Why it cannot, in English, when it does not.</param>
    public bool TryPrepare(
        string name, ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out IndexableDirective? ready, [NotNullWhen(false)] out string? problem)
    {
        ready = null;
        if (TryProcess(name, bytes, out var directive, out problem))
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            ready = new IndexableDirective
            {
                SourceKey = UploadPrefix + hash,
                ContentHash = hash,
                ProcessedBy = Version,
                Directive = directive,
            };
        }

        return ready is not null;
    }

    /// <summary>Gives a bare text its sectors, the main one first.</summary>
    public IReadOnlyList<SectorLabel> Classify(string text) => _classifier.Classify(ClassifierInput.Of(text));

    /// <summary>Gives every task of <paramref name="directive"/> its sectors.</summary>
    public Directive Label(Directive directive) => directive with
    {
        Tasks = [.. directive.Tasks.Select(task => task with { Sectors = _classifier.Classify(ClassifierInput.Of(task)) })],
    };
}
