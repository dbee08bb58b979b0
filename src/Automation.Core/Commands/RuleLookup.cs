using Automation.Core.Practices;

namespace Automation.Core.Commands;

/// <summary>What a written rule name stands for.</summary>
public abstract record RuleLookup
{
    private RuleLookup()
    {
    }

    /// <param name="Practice">Whose rule it is.</param>
    /// <param name="Rule">The rule.</param>
    public sealed record Found(IPractice Practice, IRule Rule) : RuleLookup
    {
        /// <summary>Full id, such as <c>review/size</c>.</summary>
        public string Id => $"{Practice.Id}/{Rule.Id}";
    }

    /// <param name="Problem">Why it names no rule, in one sentence of plain text, with the nearest one where there is one.</param>
    public sealed record Unknown(string Problem) : RuleLookup;
}
