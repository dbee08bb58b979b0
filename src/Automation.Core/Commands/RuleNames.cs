using Automation.Core.Policies;
using Automation.Core.Practices;

namespace Automation.Core.Commands;

/// <summary>Finds rules by the names that people write, in any letter case: <c>review/size</c>, or <c>size</c> alone.</summary>
public static class RuleNames
{
    public static RuleLookup Find(string written, IReadOnlyList<IPractice> practices)
    {
        RuleLookup.Found[] all = [.. practices.SelectMany(p => p.Rules.Select(r => new RuleLookup.Found(p, r)))];
        var isFull = written.Contains('/', StringComparison.Ordinal);
        RuleLookup.Found[] named =
            [.. all.Where(r => string.Equals(isFull ? r.Id : r.Rule.Id, written, StringComparison.OrdinalIgnoreCase))];
        return named switch
        {
            [var one] => one,
            [] => new RuleLookup.Unknown($"There is no rule '{Excerpt.Of(written)}'. {Hint(written, isFull, all)}"),
            _ => new RuleLookup.Unknown(
                $"Several practices have a rule '{written}': write {string.Join(" or ", named.Select(r => r.Id))}."),
        };
    }

    /// <summary>Whoever writes no practice is answered with one.</summary>
    private static string Hint(string written, bool isFull, RuleLookup.Found[] all)
    {
        var near = NearestKey.Find(written, all.Select(r => isFull ? r.Id : r.Rule.Id));
        var rule = Array.Find(all, r => near is not null && near == (isFull ? r.Id : r.Rule.Id));
        return rule is null
            ? "Rules are named as in the checks and the comment, such as review/size."
            : $"Did you mean '{rule.Id}'?";
    }
}
