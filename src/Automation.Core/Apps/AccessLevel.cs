namespace Automation.Core.Apps;

/// <summary>What a permission allows; each level includes those below.</summary>
public enum AccessLevel
{
    None,
    Read,
    Write,
    Admin,
}
