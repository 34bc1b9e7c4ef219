namespace Corpus.Reading.Formats;

/// <summary>What kind of file a source is.</summary>
internal enum SourceFormat
{
    /// <summary>None that can be read.</summary>
    Unknown = 0,

    /// <summary>Plain text or Markdown.</summary>
    Text = 1,

    /// <summary>A web page.</summary>
    Html = 2,

    /// <summary>Office Open XML (Word).</summary>
    Docx = 3,

    /// <summary>PDF, with text or scanned.</summary>
    Pdf = 4,

    /// <summary>PNG, JPEG or TIFF of a scanned page.</summary>
    Image = 5,
}
