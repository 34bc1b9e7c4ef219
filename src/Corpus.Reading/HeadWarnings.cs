using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Says what is missing, doubtful or concluded in the metadata of a directive.</summary>
internal static class HeadWarnings
{
    /// <summary>Values that are read although a scan misread some of their characters: their Vietnamese names and their keys in the evidence.</summary>
    private static readonly (string Name, string Key)[] CurableValues = [("số văn bản", "number"), ("ký hiệu", "symbol"), ("ngày ban hành", "issued"), ("ngày họp", "meetingDate")];

    /// <summary>Every warning.</summary>
    public static IEnumerable<ReadingWarning> Of(Directive directive, SourceLines source, Tail tail, IReadOnlyList<Annex> annexes)
    {
        if (directive.Kind is null)
        {
            yield return new ReadingWarning(WarningCodes.KindMissing, "không nhận ra loại văn bản", null);
        }
        else if (directive.Evidence["kind"].Inferred)
        {
            yield return new ReadingWarning(
                WarningCodes.KindInferred, "loại văn bản suy ra từ ký hiệu hoặc trích yếu", directive.Evidence["kind"].Range);
        }

        if (directive.Number is null)
        {
            yield return new ReadingWarning(
                WarningCodes.NumberMissing, "thiếu số văn bản", directive.Evidence.GetValueOrDefault("number")?.Range);
        }

        if (directive.Issued is not { } issued)
        {
            yield return new ReadingWarning(WarningCodes.DateMissing, "thiếu ngày ban hành", null);
        }
        else if (issued.Precision != DatePrecision.Day)
        {
            yield return new ReadingWarning(
                WarningCodes.DatePartial, "ngày ban hành để trống hoặc không có thật", directive.Evidence["issued"].Range);
        }

        foreach (var (name, key) in CurableValues)
        {
            if (directive.Evidence.TryGetValue(key, out var printed) && printed.Range is { } range && Cure.In(source, range) is { } cure)
            {
                yield return new ReadingWarning(WarningCodes.MisreadCured, $"{name} {cure.Note}", cure.Range);
            }
        }

        if (directive.Issuer is null)
        {
            yield return new ReadingWarning(WarningCodes.IssuerMissing, "không nhận ra cơ quan ban hành", null);
        }
        else if (directive.Evidence["issuer"].Inferred)
        {
            yield return new ReadingWarning(
                WarningCodes.IssuerInferred, "cơ quan ban hành suy ra từ nội dung, không có tên ở phần đầu", directive.Evidence["issuer"].Range);
        }

        if (directive.Evidence.TryGetValue("province", out var province) && province.Inferred)
        {
            yield return new ReadingWarning(WarningCodes.ProvinceInferred, province.Note ?? "tỉnh suy ra từ nội dung", province.Range);
        }

        else if (directive.Province is null && directive.District is { } district)
        {
            yield return new ReadingWarning(
                WarningCodes.ProvinceOfDistrictUnknown, $"{district}: nhiều tỉnh có huyện tên này, không rõ tỉnh nào", directive.Evidence["district"].Range);
        }

        if (directive.Signer is null)
        {
            yield return new ReadingWarning(WarningCodes.SignerMissing, "không thấy tên người ký", null);
        }

        if (tail.OtherNames.Count > 0)
        {
            var others = string.Join(", ", tail.OtherNames.Select(name => Letters.Fold(name.Of(source.Text))));
            yield return new ReadingWarning(WarningCodes.OtherSigners, $"nhiều người cùng ký, còn có: {others}", tail.OtherNames[0]);
        }

        for (var line = 0; line < source.Count; line++)
        {
            if (source[line].Nature == LineNature.Stamp)
            {
                yield return new ReadingWarning(WarningCodes.StampLeftOut, "dấu văn bản đến hoặc chữ ký số, không phải của văn bản", source[line].Content);
            }
        }

        if (directive.Title is null)
        {
            yield return new ReadingWarning(WarningCodes.TitleMissing, "không nhận ra trích yếu", null);
        }

        if (annexes.Count == 0 && tail.End > 0 && HasWordsBehind(source, tail.End))
        {
            yield return new ReadingWarning(
                WarningCodes.AnnexUnread, "phần sau chữ ký (phụ lục, văn bản kèm theo) không được đọc", new TextRange(tail.End, source.Text.Length));
        }

        foreach (var citation in directive.Citations)
        {
            foreach (var cure in citation.Ranges.Select(mention => Cure.In(source, mention)).OfType<Cure>().DistinctBy(cure => cure.Printed))
            {
                yield return new ReadingWarning(WarningCodes.MisreadCured, $"văn bản được dẫn {cure.Note}", cure.Range);
            }

            if (citation.Ranges.Select(mention => CitationOrigin.ImpossibleDay(source, mention)).FirstOrDefault(day => day is not null) is { } impossible)
            {
                yield return new ReadingWarning(
                    WarningCodes.CitationDateDoubtful, $"văn bản {citation.Number} được dẫn có ngày không có thật: {impossible.Of(source.Text)}", impossible);
            }

            if (citation.Date is { } date && directive.Issued is { } day && date > day.Last)
            {
                yield return new ReadingWarning(
                    WarningCodes.CitationDateDoubtful, $"văn bản {citation.Number} được dẫn có ngày sau ngày ban hành", citation.Ranges[0]);
            }
        }
    }

    /// <summary>Whether the directive's own words stand behind a position, not only what belongs to the page.</summary>
    private static bool HasWordsBehind(SourceLines source, int position)
    {
        for (var line = source.LineAt(position); line < source.Count; line++)
        {
            var range = source[line].Range;
            if (source[line].IsText && Letters.AreThere(source.Text.AsSpan()[Math.Max(range.Start, position)..range.End]))
            {
                return true;
            }
        }

        return false;
    }
}
