using Automation.Core.Policies;
using Automation.Core.Policies.Adoption;
using Automation.Core.Practices;

namespace Automation.Core.Tests.Policies.Adoption;

/// <summary>Adopts a configuration and resolves what came of it under the real practices.</summary>
internal static class Adopting
{
    public static AdoptedPolicy Translate(string text, string source = ".commitlintrc") =>
        CommitlintConfiguration.Translate(source, text) ?? throw new ArgumentException("There is no configuration in it.", nameof(text));

    /// <summary>The policy that applies; fails where the adopted text is no valid policy.</summary>
    public static EffectivePolicy Resolve(AdoptedPolicy adopted)
    {
        var policy = new PolicyResolver(PracticeCatalog.All).Resolve([adopted.ToLayer()]);
        Assert.Empty(policy.Problems);
        return policy;
    }

    public static ConventionalCommitsSettings Settings(string text) => Resolve(Translate(text)).Policy.ConventionalCommits;

    /// <summary>The rule's severity in the policy, by its own default where the policy is silent; null: off.</summary>
    public static Severity? SeverityOf(string rule, string text) =>
        Resolve(Translate(text)).SettingOf(PracticeIds.ConventionalCommits, Rule(rule)).Severity;

    public static RuleOptions OptionsOf(string rule, string text) =>
        Resolve(Translate(text)).SettingOf(PracticeIds.ConventionalCommits, Rule(rule)).Options;

    private static IRule Rule(string id) =>
        PracticeCatalog.All.Single(p => p.Id == PracticeIds.ConventionalCommits).Rules.Single(r => r.Id == id);
}
