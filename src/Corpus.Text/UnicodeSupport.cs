using System.Text;

namespace Corpus.Text;

/// <summary>The start-up check that the platform can normalise Unicode.</summary>
public static class UnicodeSupport
{
    /// <summary>Call once when a program starts, before any text is read.</summary>
    /// <exception cref="PlatformNotSupportedException">
    /// Normalisation does nothing: .NET runs in invariant globalization mode or without ICU. In that mode <c>string.Normalize</c> is a
    /// silent no-op, so decomposed text would be indexed under terms that no query finds.
    /// </exception>
    public static void Require() => Require("e\u0302\u0301".Normalize(NormalizationForm.FormC));

    /// <summary>Refuses <paramref name="composed"/>, the platform's composition of e, circumflex and acute, unless it is one letter.</summary>
    internal static void Require(string composed)
    {
        if (composed != "\u1EBF")
        {
            throw new PlatformNotSupportedException(
                "Unicode normalisation is not available: install ICU (Debian: libicu72) and leave InvariantGlobalization "
                + "and DOTNET_SYSTEM_GLOBALIZATION_INVARIANT off.");
        }
    }
}
