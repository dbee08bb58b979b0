using Automation.Testing.Git;

namespace Automation.EndToEnd;

/// <summary>A repository whose history holds merged pull requests of different merit.</summary>
internal static class SampleRepository
{
    /// <param name="policy">The policy file of the main branch; null for none.</param>
    public static GitRepositoryBuilder WithPullRequests(int count, string? policy = null)
    {
        var repository = new GitRepositoryBuilder();
        repository.Change("chore: begin");
        if (policy is not null)
        {
            repository.Write(".github/automation.yml", policy);
            repository.Commit("chore: agree on a policy");
        }

        for (var n = 1; n <= count; n++)
        {
            repository.NextDay().Branch($"change-{n}");
            repository.Write($"src/file{n}.cs", n % 2 == 0 ? "// TODO mend this\nclass A;\n" : "class B;\n");
            repository.Commit(n % 3 == 0 ? $"added file {n}" : $"feat: add file {n}");
            repository.Checkout("main");
            repository.Merge($"Merge pull request #{n} from someone/change-{n}\n\nfeat: add file {n}", $"change-{n}");
        }

        return repository;
    }
}
