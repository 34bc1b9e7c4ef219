using System.Text.Json;

namespace Corpus.Service.Tests;

/// <summary>Compares a shortened answer with the whole one.</summary>
internal static class JsonAssert
{
    /// <summary>Every value that is shown stands in the answer; what is left out may be anything.</summary>
    public static void Contains(JsonElement answer, JsonElement shown, string path = "$")
    {
        Assert.True(answer.ValueKind == shown.ValueKind, $"{path}: {answer} is not {shown}");
        switch (shown.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in shown.EnumerateObject())
                {
                    Assert.True(answer.TryGetProperty(property.Name, out var value), $"{path}.{property.Name} is missing");
                    Contains(value, property.Value, $"{path}.{property.Name}");
                }

                break;
            case JsonValueKind.Array:
                Assert.True(answer.GetArrayLength() >= shown.GetArrayLength(), $"{path}: {answer} is shorter than {shown}");
                for (var i = 0; i < shown.GetArrayLength(); i++)
                {
                    Contains(answer[i], shown[i], $"{path}[{i}]");
                }

                break;
            default:
                Assert.True(answer.GetRawText() == shown.GetRawText() || answer.ToString() == shown.ToString(), $"{path}: {answer} is not {shown}");
                break;
        }
    }
}
