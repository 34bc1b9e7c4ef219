namespace Corpus.Directives;

/// <summary>Who signed a directive, as printed in its signature block.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Title">The post, e.g. <c>PHÓ CHỦ TỊCH</c>; null when not printed.</param>
/// <param name="Capacity">On whose behalf, e.g. <c>KT. CHỦ TỊCH</c>; several lines are joined by <c> / </c>; null when not printed.</param>
public sealed record Signer(string Name, string? Title, string? Capacity);
