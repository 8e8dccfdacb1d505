using System.Security.Cryptography;
using System.Text;

namespace CstoTools.Reports.Shared;

/// <summary>Makes ids that are the same on every machine and in every version of the module.</summary>
internal static class StableHash
{
    /// <summary>32 hexadecimal digits for the parts, in their order; null differs from an empty part.</summary>
    /// <param name="parts">The parts.</param>
    public static string Of(params string?[] parts) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\u001F', parts.Select(p => p ?? "\u0000")))).AsSpan(0, 16)).ToLowerInvariant();

    /// <summary>An address of the form urn:uuid for a hash.</summary>
    /// <param name="hash">The 32 digits.</param>
    public static string Urn(string hash) =>
        $"urn:uuid:{hash[..8]}-{hash[8..12]}-{hash[12..16]}-{hash[16..20]}-{hash[20..]}";
}
