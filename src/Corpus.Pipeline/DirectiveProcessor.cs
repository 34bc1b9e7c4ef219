using Corpus.Classification;
using Corpus.Directives;
using Corpus.Reading;
using Corpus.Text;

namespace Corpus.Pipeline;

/// <summary>The steps that turn bytes into a labelled directive: reading, then classification of every task.</summary>
/// <remarks>Immutable; safe for any thread when the classifier is, as its contract asks.</remarks>
public sealed class DirectiveProcessor
{
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

    /// <summary>Makes the processor with the built-in model.</summary>
    /// <exception cref="PlatformNotSupportedException">The platform cannot normalise Unicode; the message says what to install.</exception>
    public static DirectiveProcessor CreateDefault() => new(SectorClassifier.Default);

    /// <summary>Versions of the reader and the model: another one means that the same bytes may give other values.</summary>
    public string Version { get; }

    /// <summary>Reads and labels one source.</summary>
    /// <param name="source">Its name as the user gave it; the ending tells the format.</param>
    /// <param name="bytes">The whole file.</param>
    /// <returns>The labelled directive, or the reason why there is none. Bad input never throws.</returns>
    public ReadResult<Directive> Process(string source, ReadOnlySpan<byte> bytes)
    {
        var result = DirectiveReader.Read(source, bytes);
        return result.Value is null ? result : ReadResult.Success(source, Label(result.Value));
    }

    /// <summary>Gives every task of <paramref name="directive"/> its sectors.</summary>
    public Directive Label(Directive directive) => directive with
    {
        Tasks = [.. directive.Tasks.Select(task => task with { Sectors = _classifier.Classify(ClassifierInput.Of(task)) })],
    };
}
