using System.Diagnostics.CodeAnalysis;

namespace Corpus.Pipeline;

/// <summary>A file to ingest.</summary>
/// <param name="FullPath">Its full path: the identity of the source.</param>
/// <param name="Name">The path as the user gave it, with what was found below a folder appended.</param>
public sealed record SourceFile(string FullPath, string Name)
{
    /// <summary>Largest file read, in bytes: a directive is a few hundred kilobytes, as a scan a few megabytes.</summary>
    public const long MaxBytes = 200L << 20;

    /// <summary>Reads the whole file.</summary>
    /// <param name="bytes">Its content, when the call succeeds.</param>
    /// <param name="problem">Why it cannot be read and what to do, in English, when it does not.</param>
    /// <remarks>A pipe or device has no length and is refused as empty without being opened: opening one could wait for ever.</remarks>
    public bool TryLoad([NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out string? problem)
    {
        bytes = null;
        try
        {
            var length = new FileInfo(FullPath).Length;
            problem = length switch
            {
                0 => "is empty, or no regular file",
                > MaxBytes => $"is larger than {MaxBytes >> 20} MB; split it into its directives",
                _ => null,
            };
            if (problem is not null)
            {
                return false;
            }

            bytes = File.ReadAllBytes(FullPath);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = $"cannot be read: {e.Message}";
            return false;
        }
    }
}
