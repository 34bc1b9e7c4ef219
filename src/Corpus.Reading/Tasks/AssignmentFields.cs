namespace Corpus.Reading;

/// <summary>Reads fields of responsibility: "Đơn vị chủ trì: …", "Phối hợp thực hiện: …".</summary>
internal static class AssignmentFields
{
    private static readonly PhraseTable LeadFields = new("""
        cơ quan chủ trì|đơn vị chủ trì|bộ phận chủ trì|chủ trì thực hiện|chủ trì|đơn vị thực hiện|cơ quan thực hiện|phân công thực hiện
        phân công|trách nhiệm thực hiện|trách nhiệm|cơ quan chủ trì tham mưu|cơ quan tham mưu|đơn vị chủ trì thực hiện|người chủ trì
        đơn vị chịu trách nhiệm|cơ quan chịu trách nhiệm|đơn vị tham mưu|đơn vị đầu mối|giao thực hiện|tổ chức thực hiện
        cơ quan chủ trì thực hiện|đơn vị được giao|thực hiện
        """);

    private static readonly PhraseTable SupportFields = new("""
        cơ quan phối hợp|đơn vị phối hợp|phối hợp thực hiện|cơ quan phối hợp thực hiện|đơn vị phối hợp thực hiện|phối hợp
        lực lượng tham gia|đơn vị tham gia|thành phần tham gia|lực lượng phối hợp|cơ quan, đơn vị phối hợp|các đơn vị phối hợp
        """);

    /// <summary>Reads the field that begins at a word.</summary>
    /// <returns>Whether one does, known bodies or not.</returns>
    public static bool TryRead(Passage passage, Word[] words, int at, Assignment result)
    {
        var (length, target) = (LeadFields.Match(words, at), result.Lead);
        if (length == 0 || !IsColonAt(words, at + length))
        {
            (length, target) = (SupportFields.Match(words, at), result.Support);
        }

        if (length == 0 || !IsColonAt(words, at + length))
        {
            return false;
        }

        if (AgencyList.TryRead(words, at + length, AgencyNeed.Any, out var list))
        {
            // "Đơn vị chủ trì: Sở Xây dựng; đơn vị phối hợp: …": the next field is no body of the first.
            list = list with { Agencies = [.. list.Agencies.TakeWhile(agency => !IsField(words, agency.First))] };
            AssignmentReader.Add(passage, words, list, target, "field");
        }

        return true;
    }

    private static bool IsField(Word[] words, int at) =>
        (LeadFields.Match(words, at) is > 0 and var lead && IsColonAt(words, at + lead))
        || (SupportFields.Match(words, at) is > 0 and var support && IsColonAt(words, at + support));

    private static bool IsColonAt(Word[] words, int at) => at < words.Length && (words[at].Before & Gap.Colon) != 0;
}
