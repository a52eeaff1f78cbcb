namespace NotebookRunner;

/// <summary>The folders whose images a notebook may bring into the site: nobody who runs a notebook means to publish other files.</summary>
internal static class ImageFolders
{
    public static IEnumerable<string> Of(string notebookFolder)
    {
        if (Repository.RootAbove(notebookFolder) is { } repository)
            return [repository];
        // A copy of the course without its repository has the images where the course has them.
        return [notebookFolder, Path.Combine(notebookFolder, "..", "images")];
    }
}
