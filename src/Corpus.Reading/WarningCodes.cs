namespace Corpus.Reading;

/// <summary>Stable codes of what a reader of the result should know; README.md explains each.</summary>
internal static class WarningCodes
{
    /// <summary>No heading names the form; it was concluded from the number or the subject.</summary>
    public const string KindInferred = "R001";

    /// <summary>Nothing shows the form.</summary>
    public const string KindMissing = "R002";

    /// <summary>No number line, or one without a serial.</summary>
    public const string NumberMissing = "R003";

    /// <summary>No date of issue.</summary>
    public const string DateMissing = "R004";

    /// <summary>A day or month was left blank, or does not exist.</summary>
    public const string DatePartial = "R005";

    /// <summary>The letterhead is missing; the issuer was concluded from the text.</summary>
    public const string IssuerInferred = "R006";

    /// <summary>Nothing shows the issuer.</summary>
    public const string IssuerMissing = "R007";

    /// <summary>The province was concluded and is not in the head.</summary>
    public const string ProvinceInferred = "R008";

    /// <summary>No name of a signer.</summary>
    public const string SignerMissing = "R009";

    /// <summary>A stamp of the receiver or of a digital signature was left out.</summary>
    public const string StampLeftOut = "R010";

    /// <summary>No title.</summary>
    public const string TitleMissing = "R011";

    /// <summary>Text behind the tail that no heading shows to be an annex was not read.</summary>
    public const string AnnexUnread = "R012";

    /// <summary>A page was read by optical character recognition.</summary>
    public const string OpticallyRead = "R013";

    /// <summary>The encoding was guessed.</summary>
    public const string EncodingGuessed = "R014";

    /// <summary>A cited document is dated after the directive that cites it, or on a day that does not exist.</summary>
    public const string CitationDateDoubtful = "R015";

    /// <summary>A scanned page could not be read.</summary>
    public const string PageUnread = "R016";

    /// <summary>The text is longer than any directive; what stands behind the limit was not read.</summary>
    public const string TextUnread = "R017";

    /// <summary>So many documents are cited that those behind the limit were not looked for.</summary>
    public const string CitationsUnread = "R018";

    /// <summary>So many warnings have the same code that the others are left out.</summary>
    public const string WarningsLeftOut = "R019";

    /// <summary>Bytes that are no characters; U+FFFD stands for each.</summary>
    public const string CharactersDamaged = "R020";

    /// <summary>A number or date of the head, a cited document, a time limit, an amount or the abbreviation of a body was read although a scan misread some of its characters.</summary>
    public const string MisreadCured = "R021";

    /// <summary>Several provinces have a district of the issuer's name, and nothing shows which it is.</summary>
    public const string ProvinceOfDistrictUnknown = "R022";

    /// <summary>Several persons signed side by side: one is given as the signer.</summary>
    public const string OtherSigners = "R023";

    /// <summary>Words of a Word file that are no part of its text were left out: hidden ones, notes at the foot.</summary>
    public const string WordsLeftOut = "R024";

    /// <summary>The body has more paragraphs or longer tasks than any directive; what stands behind the limit was not read.</summary>
    public const string BodyUnread = "R108";

    /// <summary>A formula of execution says until when or how often bodies are to report, or asks all of them for an act of its own; it is no task.</summary>
    public const string ClosingSaysMore = "R111";
}
