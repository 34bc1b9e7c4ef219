using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>What is printed behind a directive's signature with a heading of its own: a plan or regulation that it issues, an appendix.</summary>
/// <param name="Kind">Form named in its heading; null for "PHỤ LỤC", "DANH SÁCH", a table.</param>
/// <param name="Header">From its first line to the last one before its body, "(Kèm theo …)" included.</param>
/// <param name="Title">The lines of its title; empty when it has none.</param>
/// <param name="Body">Its lines up to its own signature, the next annex or the end; may be empty.</param>
internal sealed record Annex(DirectiveKind? Kind, TextRange Header, IReadOnlyList<TextRange> Title, LineSpan Body);
