namespace Corpus.Directives;

/// <summary>A person as one directive names him.</summary>
/// <param name="Source">The directive's source.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="Office">The post that stands beside it, or null.</param>
/// <param name="Province">Province of the directive, or null.</param>
/// <param name="Range">Where the name stands in that source.</param>
public sealed record PersonMention(string Source, string Name, string? Office, string? Province, TextRange Range)
{
    /// <summary>Where <see cref="Office"/> stands in that source, from its first to its last character; null without it.</summary>
    public TextRange? OfficeRange { get; init; }
}

/// <summary>A proposal that two spellings are one person's; never acted on by itself.</summary>
/// <param name="One">The spelling that was read first, there or in a directive before it.</param>
/// <param name="Other">The other spelling, in the directive that has the proposal.</param>
/// <param name="Why">What speaks for it, in Vietnamese.</param>
public sealed record SamePerson(PersonMention One, PersonMention Other, string Why);
