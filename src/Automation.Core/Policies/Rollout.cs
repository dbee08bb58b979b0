using System.Security.Cryptography;
using System.Text;

namespace Automation.Core.Policies;

/// <summary>Decides which repositories a partly rolled out practice is published in.</summary>
public static class Rollout
{
    /// <summary>
    /// True for the given percent of repositories, by a stable hash of the repository's id: raising the percentage only ever adds
    /// repositories, and every process gives the same answer.
    /// </summary>
    /// <param name="percent">0 to 100.</param>
    public static bool Includes(RepositoryId repository, int percent)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.ASCII.GetBytes($"rollout:{repository}"), hash);
        return BitConverter.ToUInt32(hash) % 100 < percent;
    }
}
