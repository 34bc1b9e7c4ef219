namespace Corpus.Service.Api.Formats;

/// <summary>A form in which a resource is sent; its code is the suffix of the address.</summary>
internal enum DataFormat
{
    /// <summary>One JSON object.</summary>
    Json = 0,

    /// <summary>One JSON object a line.</summary>
    Jsonl = 1,

    /// <summary>RFC 4180 with a header line.</summary>
    Csv = 2,

    /// <summary>An Atom feed (RFC 4287).</summary>
    Atom = 3,

    /// <summary>A calendar (RFC 5545).</summary>
    Ics = 4,

    /// <summary>An entry of a bibliography (BibTeX).</summary>
    Bib = 5,

    /// <summary>Plain text: the citation of a directive.</summary>
    Txt = 6,
}
