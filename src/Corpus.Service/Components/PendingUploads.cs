using System.Security.Cryptography;
using Corpus.Search;

namespace Corpus.Service.Components;

/// <summary>Directives that somebody sent and has not yet decided to store; forgotten after a while. Safe for any thread.</summary>
internal sealed class PendingUploads(TimeProvider time)
{
    /// <summary>Most that wait; the oldest gives way. A directive takes a few times its text, which is at most some megabytes.</summary>
    private const int Most = 20;

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(30);

    private readonly Lock _lock = new();
    private readonly List<(string Token, string Owner, IndexableDirective Ready, DateTimeOffset Until)> _waiting = [];

    /// <summary>Keeps what was read for its owner.</summary>
    /// <returns>A token that nobody can guess.</returns>
    public string Keep(string owner, IndexableDirective ready)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        lock (_lock)
        {
            Forget();
            if (_waiting.Count == Most)
            {
                _waiting.RemoveAt(0);
            }

            _waiting.Add((token, owner, ready, time.GetUtcNow() + KeptFor));
        }

        return token;
    }

    /// <summary>What waits under a token of its owner; null when there is nothing, or nothing any more.</summary>
    public IndexableDirective? Find(string owner, string token)
    {
        lock (_lock)
        {
            Forget();
            return _waiting.Find(one => one.Token == token && one.Owner == owner).Ready;
        }
    }

    private void Forget() => _waiting.RemoveAll(one => one.Until <= time.GetUtcNow());
}
