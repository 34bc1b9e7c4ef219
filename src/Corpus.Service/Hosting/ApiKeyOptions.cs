namespace Corpus.Service.Hosting;

/// <summary>Somebody who may do more than read.</summary>
internal sealed class ApiKeyOptions
{
    /// <summary>Whom the key belongs to; stands beside what is changed with it.</summary>
    public string Name { get; init; } = "";

    /// <summary>SHA-256 of the key's UTF-8 bytes, as 64 hexadecimal digits. The key itself is stored nowhere; it must be random and long.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>What the key allows.</summary>
    public ApiRole Role { get; init; }
}

/// <summary>What a key allows; each role may do what those before it may.</summary>
internal enum ApiRole
{
    /// <summary>Have a text read or classified without storing it.</summary>
    Try = 0,

    /// <summary>Correct the sectors of tasks.</summary>
    Correct = 1,

    /// <summary>Add and remove directives.</summary>
    Write = 2,
}
