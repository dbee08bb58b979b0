using Automation.Core.Patterns;
using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices;

/// <summary>Which files policy leaves to the rules.</summary>
internal sealed class FileScope(AutomationPolicy policy)
{
    private readonly IReadOnlyList<PathPattern> exempt = [.. policy.Exempt.Paths.Select(p => new PathPattern(p))];
    private readonly IReadOnlyList<PathPattern> generated = [.. policy.Review.Generated.Select(p => new PathPattern(p))];

    /// <summary>True for files that no rule looks at.</summary>
    public bool IsExempt(ChangedFile file) => exempt.Any(p => p.IsMatch(file.Path));

    /// <summary>True for files that people wrote, and that no policy exempts.</summary>
    public bool IsWritten(ChangedFile file) => !file.IsGenerated && !IsExempt(file) && !generated.Any(p => p.IsMatch(file.Path));
}
