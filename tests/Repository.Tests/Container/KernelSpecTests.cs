namespace Repository.Tests;

/// <summary>How Jupyter starts the kernel, in the image and on a learner's machine.</summary>
public sealed class KernelSpecTests
{
    private const string Folder = ".config/jupyter-kernel";

    private static readonly IReadOnlyList<string> s_arguments = [.. CommentedJson.Read($"{Folder}/kernel.json")["argv"].Texts()];

    /// <summary>Without the option it listens on every interface of the machine, and who reaches it runs code there.</summary>
    [Fact]
    public void Its_port_is_open_on_this_machine_only() => Assert.Contains("--http-local-only", s_arguments);

    /// <summary>From a range it takes the first free port, which another that starts at the same moment takes too; with 0 the system gives each its own.</summary>
    [Fact]
    public void Kernels_that_start_at_the_same_moment_get_ports_of_their_own() =>
        Assert.Equal(["--http-port-range", "0-0"], s_arguments.SkipWhile(argument => argument != "--http-port-range").Take(2));

    /// <summary>The name that stands in every notebook.</summary>
    [Fact]
    public void It_is_installed_under_the_name_that_the_notebooks_ask_for()
    {
        Assert.Contains($"jupyter kernelspec install {Folder} --name .net-csharp --user", Repo.TextOf("README.md"));
        Assert.Contains($"{Folder} /opt/jupyter/share/jupyter/kernels/.net-csharp", Dockerfile.Stage("jupyter").All("COPY"));
        Assert.False(DockerIgnore.Excludes($"{Folder}/kernel.json"));
    }

    [Fact]
    public void No_other_kernelspec_is_installed() =>
        Assert.DoesNotContain(Dockerfile.Instructions, instruction => instruction.Arguments.Contains("jupyter install"));
}
