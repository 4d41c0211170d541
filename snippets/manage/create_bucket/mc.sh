mc mb pavics/projet-neige
