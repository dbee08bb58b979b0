using System.Security.Cryptography;
using System.Text;
using Automation.Core.Reporting;

namespace Automation.Pipeline.Evaluations;

/// <summary>A report in one word: equal for equal reports.</summary>
internal static class ReportHash
{
    public static string Of(ReportPlan plan)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, plan.HeadSha.Value);
        foreach (var run in plan.CheckRuns)
        {
            // The summary ends with a hash of the run's whole content.
            Append(hash, run.ExternalId);
            Append(hash, run.Conclusion.ToString());
            Append(hash, run.Summary);
        }

        Append(hash, plan.Comment ?? "");
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The length goes first, so that no two lists of texts look alike.</summary>
    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(BitConverter.GetBytes(text.Length));
        hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
