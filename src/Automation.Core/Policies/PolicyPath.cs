namespace Automation.Core.Policies;

/// <summary>Key paths, such as <c>practices.review.size.max</c>.</summary>
internal static class PolicyPath
{
    public static string Join(string section, string key) => section.Length == 0 ? key : $"{section}.{key}";

    public static string[] Split(string path) => path.Split('.');
}
