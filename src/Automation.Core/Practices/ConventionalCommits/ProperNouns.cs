using System.Collections.Frozen;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>
/// Names that begin with a capital, stand first in many descriptions, and are no ordinary word of English: <c>Docker</c> is here,
/// <c>Go</c>, <c>React</c> and <c>Express</c> are not, because "go", "react" and "express" begin sentences too. Policy can add names.
/// </summary>
internal static class ProperNouns
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        "Android", "Angular", "Apache", "Azure", "Bazel", "Bitbucket", "Bootstrap", "Chromium", "Cloudflare", "Debian", "Dependabot", "Django",
        "Docker", "Dockerfile", "Elasticsearch", "English", "Eslint", "Ethereum", "Fedora", "Firefox", "Flutter", "French", "German", "Git",
        "GitHub", "GitLab", "Google", "Gradle", "Grafana", "Haskell", "Helm", "Homebrew", "Italian", "Japanese", "JavaScript", "Jenkins",
        "Jira", "Kafka", "Korean", "Kotlin", "Kubernetes", "Laravel", "Linux", "Lua", "Makefile", "Markdown", "Maven", "Microsoft", "MongoDB",
        "Mozilla", "MySQL", "Nginx", "OpenAPI", "PHP", "Perl", "Playwright", "Portuguese", "Postgres", "PostgreSQL", "PowerShell", "Prometheus",
        "Python", "Redis", "Renovate", "Russian", "Safari", "Scala", "Slack", "Spanish", "SQLite", "Svelte", "Symfony", "Terraform", "TypeScript",
        "Ubuntu", "Unicode", "Vue", "WebAssembly", "Webpack", "Wikipedia", "YouTube");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">A word, perhaps with a genitive and punctuation behind it.</param>
    /// <param name="names">Further names.</param>
    public static bool Contain(ReadOnlySpan<char> word, IReadOnlyList<string> names)
    {
        word = word.TrimEnd(",:;.");
        word = word.EndsWith("'s") ? word[..^2] : word;
        if (Lookup.Contains(word))
        {
            return true;
        }

        foreach (var name in names)
        {
            if (word.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }
}
