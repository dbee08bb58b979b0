using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Core.Reporting;

/// <summary>What the comment says of the policy: what is wrong with it, and which one applied.</summary>
internal static class PolicySections
{
    private const int ProblemsShown = 20;
    private const int HashDigits = 12;
    private const int RemarksShown = 20;

    public static string Problems(EffectivePolicy policy)
    {
        if (policy.Problems.Count == 0)
        {
            return "";
        }

        var lines = policy.Problems.Take(ProblemsShown).Select(p => $"- {Place(p)}: {MarkdownText.Inline(p.Message)}");
        var rest = policy.Problems.Count > ProblemsShown ? $"\n- and {Plural.Number(policy.Problems.Count - ProblemsShown)} more" : "";
        return "#### Policy problems\n\nVerdicts are reached under the last layer of the policy that was valid.\n\n"
            + string.Join('\n', lines) + rest;
    }

    /// <summary>One line where the pull request changes the policy; what it changes stands in a check of its own.</summary>
    public static string Change(Evaluation evaluation) => evaluation.PolicyChange is null
        ? ""
        : $"**Policy:** this pull request changes the policy file. {MarkdownText.Inline(PolicyVerdict.Of(evaluation).Line)}: "
            + $"see the check {MarkdownText.Code(PolicyCheckRenderer.Name)}.";

    public static string Place(PolicyProblem problem) =>
        $"{MarkdownText.Code(problem.Source)} line {problem.Line}, column {problem.Column}";

    /// <summary>The files that took part, lowest layer first, the hash that names the result, and what is to be said of them.</summary>
    public static string Applied(EffectivePolicy policy, PullRequestSnapshot snapshot)
    {
        var layers = string.Join(", ", policy.Sources.Select(s => PolicyLinks.To(s, snapshot)).Prepend("built-in defaults"));
        var hash = policy.Hash.Length > 0 ? $" ({ShortHash(policy.Hash)})" : "";
        return $"Policy: {layers}{hash}.{Remarks(policy)}";
    }

    private static string Remarks(EffectivePolicy policy)
    {
        var lines = policy.Remarks.Take(RemarksShown).Select(remark => $"\n- {MarkdownText.Inline(remark)}");
        var rest = policy.Remarks.Count > RemarksShown ? $"\n- and {Plural.Number(policy.Remarks.Count - RemarksShown)} more" : "";
        return policy.Remarks.Count == 0 ? "" : $"\n{string.Concat(lines)}{rest}";
    }

    /// <summary>As many digits as tell policies apart to the eye.</summary>
    public static string ShortHash(string hash) => $"`{hash[..Math.Min(HashDigits, hash.Length)]}`";
}
