namespace Automation.Sandbox.Model;

/// <summary>The roles that people can have in the repository, from the least to the most.</summary>
internal static class RepositoryRoles
{
    /// <summary>What whoever was given no role may do: a git history knows of nobody who may not write.</summary>
    public const string Usual = "write";

    private static readonly string[] Ranked = ["none", "read", "triage", Usual, "maintain", "admin"];

    public static bool IsKnown(string role) => Ranked.Contains(role);

    public static bool Reaches(string role, string other) => Array.IndexOf(Ranked, role) >= Array.IndexOf(Ranked, other);

    /// <summary>The older interface knows four of them.</summary>
    public static string Older(string role) => role switch
    {
        "triage" => "read",
        "maintain" => Usual,
        _ => role,
    };
}
