namespace Corpus.Directives;

/// <summary>The JSON form of a <see cref="SamePerson"/>.</summary>
/// <param name="One">The spelling that was read first.</param>
/// <param name="Other">The other spelling.</param>
/// <param name="Why">What speaks for it, in Vietnamese.</param>
public sealed record SamePersonDocument(PersonDocument One, PersonDocument Other, string Why)
{
    /// <summary>The JSON form of <paramref name="same"/>.</summary>
    internal static SamePersonDocument From(SamePerson same) => new(PersonDocument.From(same.One), PersonDocument.From(same.Other), same.Why);

    /// <summary>The proposal of this JSON form.</summary>
    internal SamePerson ToSamePerson() => new(One.ToMention(), Other.ToMention(), Why);
}

/// <summary>The JSON form of a <see cref="PersonMention"/>.</summary>
/// <param name="Source">The directive's source.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="Office">The post beside it.</param>
/// <param name="Province">Province of the directive.</param>
/// <param name="Range">Where the name stands in that source.</param>
/// <param name="OfficeRange">Where the post stands in it.</param>
public sealed record PersonDocument(string Source, string Name, string? Office, string? Province, int[] Range, int[]? OfficeRange = null)
{
    internal static PersonDocument From(PersonMention person) =>
        new(person.Source, person.Name, person.Office, person.Province, [person.Range.Start, person.Range.End], DirectiveDocument.Pair(person.OfficeRange));

    internal PersonMention ToMention() => new(Source, Name, Office, Province, DirectiveDocument.Range(Range)!.Value)
    {
        OfficeRange = DirectiveDocument.Range(OfficeRange),
    };
}
