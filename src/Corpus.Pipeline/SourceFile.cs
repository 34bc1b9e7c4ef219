namespace Corpus.Pipeline;

/// <summary>A file to ingest.</summary>
/// <param name="FullPath">Its full path: the identity of the source, never shown to users of the service.</param>
/// <param name="Name">The path as the user gave it, with what was found below a folder appended.</param>
public sealed record SourceFile(string FullPath, string Name);
