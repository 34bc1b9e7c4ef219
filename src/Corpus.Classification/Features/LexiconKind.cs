namespace Corpus.Classification.Features;

/// <summary>What an entry of the lexicon names.</summary>
internal enum LexiconKind
{
    /// <summary>A thing or action of the sector's own: <c>tiêm chủng</c>.</summary>
    Term = 0,

    /// <summary>A body whose field the sector is: <c>Sở Y tế</c>.</summary>
    Body = 1,

    /// <summary>Something of the sector that tasks of other sectors speak of as well: <c>phòng chống dịch</c>, <c>chỉ đạo</c>.</summary>
    Common = 2,
}
