using Automation.Core.Practices.ConventionalCommits;
using Automation.Core.Tests.ConventionalCommits;
using Xunit.Abstractions;

namespace Automation.Core.Tests.Policies.Adoption;

/// <summary>
/// Compares the adopted policy with commitlint itself, over real messages: where both know a rule, both find the same, but for the
/// differences that are meant.
/// </summary>
public sealed class AdoptionAgreementTests(ITestOutputHelper output)
{
    private static readonly string[] Unreadable = ["type-empty", "subject-empty"];

    /// <summary>The names of the configurations; each is tried on all files.</summary>
    public static TheoryData<string> Configurations => new(AdoptionSample.Load().Select(s => s.Name).Distinct());

    [Theory]
    [MemberData(nameof(Configurations))]
    public void The_Adopted_Policy_Finds_What_Commitlint_Finds(string name)
    {
        var reasons = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var unexplained = new List<string>();
        foreach (var sample in AdoptionSample.Load().Where(s => s.Name == name))
        {
            var adopted = Adopting.Translate(sample.Configuration);
            var policy = Adopting.Resolve(adopted);
            var unmapped = adopted.Unmapped.Select(u => u.Key["rules.".Length..]).ToHashSet(StringComparer.Ordinal);
            foreach (var (message, errors) in sample.Verdicts())
            {
                var comparison = new Comparison(
                    message,
                    [.. errors.Except(unmapped)],
                    CommitLinter.Lint(message.Message, CommitLintMode.Policy, policy),
                    sample.Configuration.Contains("extends", StringComparison.Ordinal));
                foreach (var reason in comparison.Reasons())
                {
                    reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
                }

                unexplained.AddRange(comparison.Unexplained().Select(rule => $"{rule}: {message.Message}"));
            }
        }

        output.WriteLine(string.Join('\n', reasons.Select(r => $"{r.Value,5} {r.Key}")));
        Assert.Empty(unexplained);
        Assert.True(reasons[Comparison.Same] > 1000);
    }

    /// <param name="Wanted">The errors of commitlint, of rules that have a counterpart.</param>
    /// <param name="KnowsMark">Whether commitlint reads the exclamation mark, which it does under a shared configuration only.</param>
    private sealed record Comparison(OracleMessage Message, string[] Wanted, CommitLint Lint, bool KnowsMark)
    {
        public const string Same = "the same";

        private const string Format = "header-format";

        private bool IsUnreadable => Lint.Errors.Contains(Format);

        public IEnumerable<string> Reasons() => Differences().Select(Why).OfType<string>().Distinct().DefaultIfEmpty(Same);

        public IEnumerable<string> Unexplained() => Differences().Where(rule => Why(rule) is null);

        /// <summary>The rules that one side only finds; what cannot be read is here an error of its own, there that both are missing.</summary>
        private IEnumerable<string> Differences()
        {
            string[] missing = [.. Wanted.Intersect(Unreadable)];
            var ours = IsUnreadable && missing.Length > 0 ? Lint.Errors.Except([Format]).Union(missing) : Lint.Errors;
            return ours.Except(Wanted).Concat(Wanted.Except(ours));
        }

        /// <summary>Why a rule is found by one side only; null where there is no reason.</summary>
        private string? Why(string rule) => rule switch
        {
            _ when Message.Ignored || Lint.Ignored => "commitlint ignores more than what git writes",
            _ when !KnowsMark && Message.Message.Contains("!:", StringComparison.Ordinal) => "without a preset there is no exclamation mark",
            Format => "the specification is stricter about scopes",
            "type-case" or "type-enum" => Lint.Type?.Any(char.IsUpper) == true ? "types are the same in any letter case" : null,
            "subject-case" => Wanted.Contains(rule) ? "names keep their capitals" : null,
            "body-max-line-length" or "footer-max-line-length" => "footers are what the specification calls so",
            "scope-enum" => Lint.Scope?.Any(char.IsWhiteSpace) == true ? "white space around a scope is no part of it" : null,
            _ when IsUnreadable => "what cannot be read has no scope and no subject",
            _ => null,
        };
    }
}
