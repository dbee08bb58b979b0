using Automation.Testing.Git;

namespace Automation.EndToEnd;

/// <summary>A repository whose history holds merged pull requests of different merit.</summary>
internal static class SampleRepository
{
    public static GitRepositoryBuilder WithPullRequests(int count)
    {
        var repository = new GitRepositoryBuilder();
        repository.Change("chore: begin");
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
