using System.Text;
using Automation.Core.Policies;
using Automation.Testing;
using static Automation.Core.Tests.Policies.PolicyFiles;

namespace Automation.Core.Tests.Policies;

public sealed class PolicyProblemTests
{
    /// <summary>Files with something wrong in them, each with all that is said of it in the golden file.</summary>
    private static readonly string[] BadFiles =
    [
        // The file as a whole
        "",
        "# only a comment\n",
        "just a text",
        "- a\n- list\n",
        "version: 1\n---\nversion: 1\n",
        "exempt: {}\n",
        "version: 2\npractises: {}\n",
        "version: '1'\n",
        "version:\n",
        "version: [1]\n",

        // Not YAML, or more of it than is taken
        "version: 1\nexempt: [\n",
        "version: 1\n\texempt: {}\n",
        "version: 1\nexempt: \"\\q\"\n",
        "version: 1\nexempt:\n  labels: [a, b\n  authors: [c]\n",
        "version: 1\nexempt:\n\tlabels: [a]\n",
        "version: 1\nexempt: &all { labels: [a] }\nwaivers: *all\n",
        "version: 1\nexempt: { labels: [!!str 5] }\n",
        "version: 1\nexempt: { labels: [[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]] }\n",
        "version: 1\n? [a, b]\n: c\n",
        "version: 1\nexempt: { labels: [a] }\nwaivers: {}\nexempt: { labels: [b] }\n",

        // Keys
        "version: 1\npractises: {}\n",
        "version: 1\npractices:\n  reviews: {}\n",
        "version: 1\npractices:\n  review:\n    skip_drafts: true\n",
        "version: 1\npractices:\n  review:\n    size: { huge: 5 }\n",
        "version: 1\npractices:\n  review:\n    rules: { sise: error }\n",
        "version: 1\npractices:\n  conventional-commits:\n    rules: { header-max-length: { valeu: 72 } }\n",
        "version: 1\n\"two\\nlines\": 1\n",

        // Types
        "version: 1\npractices: [review]\n",
        "version: 1\npractices: { review: on }\n",
        "version: 1\npractices: { review: { size: { max: \"100\" } } }\n",
        "version: 1\npractices: { review: { size: { max: 1.5 } } }\n",
        "version: 1\npractices: { review: { size: { max: many } } }\n",
        "version: 1\npractices: { review: { size: { max: } } }\n",
        "version: 1\npractices: { review: { skip-drafts: yes } }\n",
        "version: 1\npractices: { review: { skip-drafts: off } }\n",
        "version: 1\npractices: { review: { skip-drafts: 'true' } }\n",
        "version: 1\npractices: { review: { skip-drafts: 1 } }\n",
        "version: 1\nexempt: { labels: skip }\n",
        "version: 1\nexempt: { labels: }\n",
        "version: 1\nexempt: { labels: [1, true, ~, {}, \"\"] }\n",
        "version: 1\npractices: { conventional-commits: { scopes: api } }\n",
        "version: 1\npractices: { conventional-commits: { scopes: { api: src } } }\n",
        "version: 1\npractices: { conventional-commits: { rules: { type-enum: [2, always] } } }\n",
        "version: 1\npractices: { conventional-commits: { rules: { type-enum: 2 } } }\n",
        "version: 1\npractices: { conventional-commits: { rules: { type-enum: false } } }\n",

        // Values
        "version: 1\npractices: { review: { mode: enforec } }\n",
        "version: 1\npractices: { review: { mode: on } }\n",
        "version: 1\npractices: { review: { mode: false } }\n",
        "version: 1\npractices: { review: { mode: Warn } }\n",
        "version: 1\npractices: { review: { rollout: 101 } }\n",
        "version: 1\npractices: { review: { approvals: { required: -1 } } }\n",
        "version: 1\npractices: { review: { approvals: { required: 99999999999999999999 } } }\n",
        "version: 1\npractices: { review: { approvals: { from: [\"@octocat\"] } } }\n",
        "version: 1\npractices: { review: { size: { xs: 30 } } }\n",
        "version: 1\npractices: { decisions: { due: { size: 0 } } }\n",
        "version: 1\npractices: { tech-debt: { target: 120, tags: [todo] } }\n",
        "version: 1\npractices: { conventional-commits: { types: [] } }\n",
        "version: 1\npractices: { conventional-commits: { types: [Feat, \"bug fix\"] } }\n",
        "version: 1\npractices: { conventional-commits: { scopes: [\"(api)\"] } }\n",
        "version: 1\npractices: { conventional-commits: { rules: { header-max-length: { severity: fatal, value: 0 } } } }\n",
        "version: 1\npractices: { conventional-commits: { rules: { subject-case: { cases: [upper], ignore: '(a)\\1' } } } }\n",
        "version: 1\npractices: { conventional-commits: { rules: { subject-case: { ignore: '(a' } } } }\n",
        "version: 1\npractices: { review: { rules: { tests: { paths: [\"!src/**\", 'a\\b'] } } } }\n",
        "version: 1\nwaivers: { by: [admins, owner] }\n",
        "version: 1\nwaivers: { rules: [review/sise, Size, \"!review/size\", foo/*] }\n",
        "version: 1\nwaivers: { max-days: -1, rules: review/* }\n",
        "version: 1\nenforced: [practices.review.sise, mode, version]\n",
    ];

    [Fact]
    public void Every_Problem_Names_Its_Place_And_A_Fix()
    {
        var all = new StringBuilder();
        foreach (var file in BadFiles)
        {
            var effective = Resolve(Repository(file));

            Assert.Empty(effective.Sources);
            Assert.Equal(AutomationPolicy.Default, effective.Policy);
            all.Append(file.TrimEnd('\n').ReplaceLineEndings("\n")).Append('\n');
            all.AppendJoin('\n', effective.Problems.Select(p => $"    => {p.Line}:{p.Column} [{p.Path}] {p.Message}")).Append("\n\n");
        }

        Golden.Verify(all.ToString(), "policy-problems.txt");
    }

    [Fact]
    public void A_Problem_Reads_Like_A_Compiler_Message()
    {
        var problem = new PolicyProblem("octo-org/.github", 12, 3, "Unknown key 'x'.", "practices.x");

        Assert.Equal("octo-org/.github:12:3: Unknown key 'x'.", problem.ToString());
    }

    [Fact]
    public void A_File_That_Is_Too_Long_Is_Refused()
    {
        var effective = ResolveBody(new string('#', 64 * 1024));

        Assert.Equal("The file is longer than 64 KiB. Shorten it.", Assert.Single(effective.Problems).Message);
    }

    [Fact]
    public void A_Pattern_That_Is_Too_Long_Is_Refused()
    {
        var effective = ResolveBody($"exempt: {{ paths: [{new string('a', 513)}] }}");

        var problem = Assert.Single(effective.Problems);
        Assert.Equal("exempt.paths[0]", problem.Path);
        Assert.EndsWith("It is longer than 512 characters.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_List_That_Is_Too_Long_Is_Refused()
    {
        var effective = ResolveBody($"exempt: {{ paths: [{string.Join(", ", Enumerable.Repeat("a", 501))}] }}");

        Assert.EndsWith("of at most 500 items. It has 501.", Assert.Single(effective.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_List_Of_Problems_Ends()
    {
        var effective = ResolveBody(string.Concat(Enumerable.Range(0, 200).Select(n => $"key{n}: 1\n")));

        Assert.Equal(51, effective.Problems.Count);
        Assert.Equal("More than 50 problems. Fix those above first.", effective.Problems[50].Message);
    }

    [Fact]
    public void Problems_Of_All_Files_Are_There_In_Their_Order()
    {
        var effective = Resolve(Repository("version: 1\nb: 1\na: 1\n"), Organisation("version: 1\nz: 1\n"));

        Assert.Equal(["z", "b", "a"], effective.Problems.Select(p => p.Path));
    }
}
