using System.Reflection;
using Corpus.Search;

namespace Corpus.Analytics.Tests;

/// <summary>Passes every call on to another reader and counts those of one method.</summary>
public class CountingReader : DispatchProxy
{
    private ITaskIndexReader _reader = null!;
    private string _method = "";

    /// <summary>Calls so far.</summary>
    public int Calls { get; private set; }

    /// <summary>Wraps a reader.</summary>
    internal static ITaskIndexReader Of(ITaskIndexReader reader, string method, out CountingReader counter)
    {
        var proxy = Create<ITaskIndexReader, CountingReader>();
        counter = (CountingReader)(object)proxy;
        (counter._reader, counter._method) = (reader, method);
        return proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Calls += targetMethod!.Name == _method ? 1 : 0;
        return targetMethod.Invoke(_reader, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null);
    }
}
