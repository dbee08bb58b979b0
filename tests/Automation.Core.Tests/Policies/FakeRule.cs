using Automation.Core.Practices;

namespace Automation.Core.Tests.Policies;

/// <summary>A rule as the policy sees it.</summary>
internal sealed class FakeRule(string id, Severity? severity, params RuleOption[] options) : IRule
{
    public string Id => id;

    public Severity? DefaultSeverity => severity;

    public IReadOnlyList<RuleOption> Options => options;

    public RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Always",
        Conditions = $"What {id} asks for holds.",
        Result = "A finding.",
        Why = "Because the team agreed on it.",
        Fix = "Do what it says.",
    };
}
